package org.ngnportal.delivery.internal;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.Brands;
import org.ngnportal.delivery.WelcomeMail;
import org.ngnportal.provisioning.Provisioning;
import org.ngnportal.provisioning.SoftphoneAccount;
import org.ngnportal.shell.QrCode;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

/** Letters with credentials, each on a page with the address where envelopes have their window (DIN 5008, form B). */
@Component
class Paper {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float LEFT = 25;
    private static final float WIDTH = 165;
    private static final float VALUES = 70;
    private static final int MOST_NUMBERS = 5;
    private static final int LONGEST_NAME = 80;

    private final PayloadSeal seal;
    private final Brands brands;
    private final Provisioning provisioning;
    private final DeliverySettings settings;

    Paper(PayloadSeal seal, Brands brands, Provisioning provisioning, DeliverySettings settings) {
        this.seal = seal;
        this.brands = brands;
        this.provisioning = provisioning;
        this.settings = settings;
    }

    /** The fonts of one document; the letters of all five languages are in the first. */
    private record Fonts(PDFont plain, PDFont bold, PDFont fixed) {

        static Fonts of(PDDocument document) throws IOException {
            try (var file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
                return new Fonts(
                        PDType0Font.load(document, file, true),
                        new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD),
                        new PDType1Font(Standard14Fonts.FontName.COURIER_BOLD));
            }
        }
    }

    void write(List<Delivery> letters, OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            var fonts = Fonts.of(document);
            for (var letter : letters) {
                var payload = letter.now().payload();
                var address = letter.now().address();
                if (payload != null && address != null) {
                    try (var sheet = new Sheet(document)) {
                        write(sheet, fonts, seal.welcome(letter.id(), payload), address);
                    }
                }
            }
            document.save(out);
        }
    }

    private void write(Sheet sheet, Fonts fonts, WelcomeMail mail, SipAddress address) throws IOException {
        var facts = SupportFacts.of(mail.settings(), brands.current());
        var locale = mail.language();
        var company = text(facts, "company");
        var name = shortened((mail.firstName().strip() + " " + mail.lastName().strip()).strip());
        head(sheet, fonts, company, name, address);
        float at = 103;
        sheet.text(
                fonts.plain(),
                10,
                LEFT,
                at,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(LocalDate.now(ZoneId.systemDefault())));
        at = sheet.paragraph(fonts.plain(), 15, LEFT, at + 12, WIDTH, Texts.in(locale, "letter.title")) + 2;
        at = sheet.paragraph(
                        fonts.plain(),
                        10.5f,
                        LEFT,
                        at,
                        WIDTH,
                        name.isEmpty()
                                ? Texts.in(locale, "letter.greeting.plain")
                                : Texts.in(locale, "letter.greeting", name))
                + 1.5f;
        at = sheet.paragraph(fonts.plain(), 10.5f, LEFT, at, WIDTH, Texts.in(locale, "letter.intro", company)) + 3;
        at = account(sheet, fonts, mail, address, locale, at) + 3;
        at = sheet.paragraph(
                        fonts.plain(),
                        10.5f,
                        LEFT,
                        at,
                        WIDTH,
                        Texts.in(locale, mail.passwordReadableLater() ? "letter.keep" : "letter.keep.only"))
                + 4;
        softphone(sheet, fonts, mail, address, locale, at);
        foot(sheet, fonts, facts, locale);
    }

    private void head(Sheet sheet, Fonts fonts, String company, String name, SipAddress address) throws IOException {
        sheet.bar(Color.decode(brands.current().accentColour()), LEFT, 15, WIDTH, 1.2f);
        sheet.text(fonts.plain(), 14, LEFT, 26, shortened(company));
        sheet.text(fonts.plain(), 7, LEFT, 50, shortened(company));
        sheet.bar(Color.LIGHT_GRAY, LEFT, 51.5f, 80, 0.2f);
        float at = 62;
        if (!name.isEmpty()) {
            at = sheet.paragraph(fonts.plain(), 11, LEFT, at, 80, name);
        }
        sheet.paragraph(fonts.plain(), 11, LEFT, at, 80, address.toString());
    }

    private float account(Sheet sheet, Fonts fonts, WelcomeMail mail, SipAddress address, Locale locale, float top)
            throws IOException {
        float at = row(sheet, fonts, top, Texts.in(locale, "letter.address"), address.toString());
        at = row(sheet, fonts, at, Texts.in(locale, "letter.username"), address.user());
        at = row(
                sheet,
                fonts,
                at,
                Texts.in(locale, "letter.password"),
                mail.sipPassword().reveal());
        at = row(sheet, fonts, at, Texts.in(locale, "letter.domain"), address.domain());
        at = row(sheet, fonts, at, Texts.in(locale, "letter.proxy"), proxy(mail));
        at = row(sheet, fonts, at, Texts.in(locale, "letter.web-password"), reveal(mail.webPassword()));
        at = row(
                sheet,
                fonts,
                at,
                Texts.in(locale, "letter.voicemail-pin"),
                mail.voicemail() ? reveal(mail.voicemailPin()) : "");
        var numbers =
                mail.numbers().subList(0, Math.min(MOST_NUMBERS, mail.numbers().size()));
        return row(sheet, fonts, at, Texts.in(locale, "letter.numbers"), String.join(" ", numbers));
    }

    private static float row(Sheet sheet, Fonts fonts, float top, String label, String value) throws IOException {
        if (value.isBlank()) {
            return top;
        }
        sheet.text(fonts.plain(), 10, LEFT, top, label);
        return sheet.paragraph(fonts.fixed(), 11, VALUES, top, LEFT + WIDTH - VALUES, value) + 0.8f;
    }

    private void softphone(Sheet sheet, Fonts fonts, WelcomeMail mail, SipAddress address, Locale locale, float top)
            throws IOException {
        var lifetime = settings.letterLifetime();
        var account = new SoftphoneAccount(
                address, (mail.firstName() + " " + mail.lastName()).strip(), mail.sipPassword(), proxy(mail));
        sheet.picture(QrCode.encode(provisioning.offer(account, lifetime)), LEFT, top, 32);
        float at = sheet.paragraph(
                fonts.plain(), 12, LEFT + 40, top + 5, WIDTH - 40, Texts.in(locale, "letter.softphone"));
        sheet.paragraph(
                fonts.plain(),
                10,
                LEFT + 40,
                at + 1,
                WIDTH - 40,
                Texts.in(locale, "letter.softphone.text", until(lifetime, locale)));
    }

    private static String until(Duration lifetime, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.now(ZoneId.systemDefault()).plusDays(lifetime.toDays()));
    }

    private static void foot(Sheet sheet, Fonts fonts, Map<String, @Nullable Object> facts, Locale locale)
            throws IOException {
        var email = text(facts, "supportEmail");
        if (!email.isEmpty()) {
            sheet.paragraph(fonts.plain(), 9, LEFT, 278, WIDTH, Texts.in(locale, "letter.support", email));
        }
    }

    private static String proxy(WelcomeMail mail) {
        return mail.settings()
                .getOrDefault("sip_outbound_proxy", mail.settings().getOrDefault("sip_proxy", ""))
                .strip();
    }

    private static String reveal(@Nullable Secret secret) {
        return secret == null ? "" : secret.reveal();
    }

    private static String text(Map<String, @Nullable Object> facts, String name) {
        return Objects.toString(facts.get(name), "");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
    }
}
