package org.ngnportal.batches.kill;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ngnportal.kill.MoodyMailServer;
import org.ngnportal.ngnpro.EnumNumber;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.ngnpro.SipAccount;

/** Compares what was asked for, what the portal says, what the platform has and what the mail server took. */
final class Audit {

    private static final String MARKER = "portal_onboarding";
    private static final int SHOWN = 20;

    /** One row of so many may come to nothing because the platform said that it is broken. */
    private static final int FEW = 40;

    private final Trial.Plan plan;
    private final NgnProSession platform;
    private final PlatformState before;
    private final Map<String, MoodyMailServer.Taken> mails;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> secrets = new HashSet<>();

    /** A row as the portal tells it. */
    private record Told(int number, String state, String id, String words) {

        boolean isDone() {
            return state.equals("DONE");
        }

        static Told read(String line) {
            var words = line.split(" ", 4);
            return new Told(Integer.parseInt(words[0]), words[1], words[2], words[3]);
        }
    }

    Audit(Trial.Plan plan, NgnProSession platform, PlatformState before, Map<String, MoodyMailServer.Taken> mails) {
        this.plan = plan;
        this.platform = platform;
        this.before = before;
        this.mails = mails;
    }

    private void expect(boolean holds, String words, Object... values) {
        if (!holds) {
            findings.add(words.formatted(values));
        }
    }

    /** After the import. */
    void rows(List<String> lines, String progress) {
        var told = lines.stream().map(Told::read).toList();
        var after = PlatformState.read(platform);
        expect(told.size() == plan.rows(), "%d rows of %d", told.size(), plan.rows());
        var counted = new TreeMap<String, Integer>();
        told.forEach(row -> counted.merge(row.state(), 1, Integer::sum));
        var counts = new StringBuilder("DONE " + plan.rows());
        counted.forEach(
                (state, count) -> counts.append(' ').append(state).append('=').append(count));
        expect(progress.contentEquals(counts), "counters say %s, rows say %s", progress, counts);
        var mailsTo = new HashMap<String, List<MoodyMailServer.Taken>>();
        mails.values()
                .forEach(mail -> mailsTo.computeIfAbsent(mail.recipient(), key -> new ArrayList<>())
                        .add(mail));
        told.forEach(row -> row(row, after, mailsTo));
        var wanted = new HashSet<>(before.accounts().keySet());
        told.stream()
                .filter(Told::isDone)
                .forEach(row -> wanted.add(newcomer(row).address()));
        expect(
                after.accounts().keySet().equals(wanted),
                "accounts nobody asked for, or none: %s",
                differing(after, wanted));
        long created = told.stream()
                .filter(row -> row.isDone() && !newcomer(row).isUpdate())
                .count();
        expect(mailsTo.size() == created, "mails to %d people about %d accounts", mailsTo.size(), created);
        long others = told.stream().filter(row -> !row.isDone()).count();
        expect(others <= 2 + plan.rows() / FEW, "%d rows came to nothing", others);
    }

    private Newcomer newcomer(Told row) {
        return new Newcomer(plan.seed(), row.number());
    }

    private static Set<String> differing(PlatformState after, Set<String> wanted) {
        var differing = new HashSet<>(after.accounts().keySet());
        differing.removeAll(wanted);
        wanted.stream()
                .filter(address -> !after.accounts().containsKey(address))
                .forEach(differing::add);
        return differing;
    }

    private void row(Told told, PlatformState after, Map<String, List<MoodyMailServer.Taken>> mailsTo) {
        var newcomer = newcomer(told);
        var account = after.accounts().get(newcomer.address());
        if (newcomer.isUpdate()) {
            expect(account != null, "%s is gone", newcomer.address());
            expect(
                    account != null
                            && told.isDone() == Newcomer.RENAMED.equals(account.lastName())
                            && told.isDone() == Objects.equals(account.quota(), Newcomer.QUOTA),
                    "%s, which is said to be %s, is %s",
                    newcomer.address(),
                    told,
                    account);
        } else if (told.isDone() && account != null) {
            expect(told.id().equals(property(account, MARKER)), "%s is not of row %s", newcomer.address(), told.id());
            account(newcomer, account, after);
            mail(newcomer, account, mailsTo.getOrDefault(newcomer.email(), List.of()));
        } else {
            expect(!told.isDone(), "%s is said to be there", newcomer.address());
            expect(told.state().equals("REFUSED"), "%s is %s", newcomer.address(), told);
            expect(!mailsTo.containsKey(newcomer.email()), "%s got a mail, and has no account", newcomer.email());
            expect(
                    !after.aliases().containsKey(String.valueOf(newcomer.alias())),
                    "%s: alias left",
                    newcomer.address());
            expect(numbers(newcomer, after).isEmpty(), "%s: ENUM number left", newcomer.address());
        }
    }

    private static List<EnumNumber> numbers(Newcomer newcomer, PlatformState state) {
        return state.numbers().values().stream()
                .filter(number ->
                        number.id() != null && number.id().number().digits().equals(newcomer.enumNumber()))
                .toList();
    }

    private void account(Newcomer newcomer, SipAccount account, PlatformState after) {
        var address = newcomer.address();
        var password = newcomer.sipPassword();
        expect(
                account.password() != null && (password == null || password.equals(account.password())),
                "%s: password",
                address);
        secrets.add(String.valueOf(account.password()));
        secrets.add(newcomer.webPassword());
        expect(newcomer.email().equals(account.email()), "%s: e-mail", address);
        expect(newcomer.isPrepaid() == Boolean.TRUE.equals(account.prepaid()), "%s: prepaid", address);
        if (newcomer.isPrepaid()) {
            var bookings = platform.sip().findCreditHistory(newcomer.id(), 10).entries();
            expect(
                    bookings != null
                            && bookings.size() == 1
                            && Newcomer.START_BALANCE.compareTo(
                                            bookings.getFirst().value())
                                    == 0,
                    "%s: bookings of the start balance: %s",
                    address,
                    bookings);
        }
        if (newcomer.pin() != null) {
            var mailbox = platform.voicemail().findAccount(newcomer.id());
            expect(mailbox.isPresent() && newcomer.pin().equals(mailbox.get().password()), "%s: mailbox", address);
        }
        if (newcomer.alias() != null) {
            var alias = after.aliases().get(newcomer.alias());
            expect(alias != null && newcomer.id().equals(alias.target()), "%s: alias", address);
        }
        if (newcomer.enumNumber() != null) {
            var number = numbers(newcomer, after);
            expect(
                    number.size() == 1
                            && number.getFirst().mappings() != null
                            && number.getFirst().mappings().size() == 1,
                    "%s: ENUM number",
                    address);
        }
        if (newcomer.divertBusy() != null) {
            var diversions = platform.sip().getCallDiversions(newcomer.id());
            expect(
                    String.valueOf(diversions.FBUS()).contains(newcomer.divertBusy()),
                    "%s: diverts busy calls to %s",
                    address,
                    diversions.FBUS());
        }
    }

    private void mail(Newcomer newcomer, SipAccount account, List<MoodyMailServer.Taken> arrived) {
        expect(arrived.size() == 1, "%s got %d mails", newcomer.email(), arrived.size());
        for (var mail : arrived) {
            var text = text(mail.text());
            Stream.of(newcomer.address(), account.password(), newcomer.webPassword(), newcomer.pin())
                    .filter(Objects::nonNull)
                    .forEach(words -> expect(text.contains(words), "the mail to %s lacks %s", newcomer.email(), words));
        }
    }

    /** After the import was taken back. */
    void undone(String progress, PlatformState before, PlatformState after) {
        expect(progress.equals("UNDONE " + plan.rows() + " UNDONE=" + plan.rows()), "undone, but %s", progress);
        var was = before.lines();
        var is = after.lines();
        was.stream().filter(line -> !is.contains(line)).forEach(line -> expect(false, "lost by undoing: %s", line));
        is.stream().filter(line -> !was.contains(line)).forEach(line -> expect(false, "left by undoing: %s", line));
        newcomers()
                .filter(newcomer -> newcomer.pin() != null)
                .forEach(newcomer -> expect(
                        platform.voicemail().findAccount(newcomer.id()).isEmpty(),
                        "mailbox left of %s",
                        newcomer.address()));
    }

    void journal(String report) {
        expect(report.startsWith("intact "), "journal: %s", report);
    }

    /** Looks for passwords where the portal keeps its tables. */
    void secrets(PortalData data) {
        secrets.add("alpha-demo");
        data.found(secrets).forEach(secret -> expect(false, "the portal's database holds %s", secret));
        expect(!data.found(List.of(Newcomer.DOMAIN)).isEmpty(), "nothing can be read in the portal's database");
    }

    void conclude() {
        if (!findings.isEmpty()) {
            throw new AssertionError("seed %d: %d findings\n%s"
                    .formatted(
                            plan.seed(),
                            findings.size(),
                            String.join("\n", findings.subList(0, Math.min(SHOWN, findings.size())))));
        }
    }

    private Stream<Newcomer> newcomers() {
        return IntStream.rangeClosed(1, plan.rows()).mapToObj(number -> new Newcomer(plan.seed(), number));
    }

    private static String property(SipAccount account, String name) {
        return account.properties() == null
                ? ""
                : account.properties().stream()
                        .filter(property -> name.equals(property.name()))
                        .map(property -> String.valueOf(property.value()))
                        .findFirst()
                        .orElse("");
    }

    private static String text(String raw) {
        try {
            var mail = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
            BodyPart part = ((Multipart) mail.getContent()).getBodyPart(0);
            return part.getContent().toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
