package org.ngnportal.diversions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.diversions.Target.Kind;
import org.ngnportal.ngnpro.DiversionTarget;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.sip.SipAddress;

/**
 * What is the subscriber's own, and with it what targets mean and how they are written (contract section 3.7).
 *
 * @param network whether he may call the telephone network
 * @param mailbox what is written for his mailbox; empty when he has none
 * @param mailboxAddress its own address, in small letters; empty when unknown
 * @param mobile his mobile number, with +; empty when unknown
 * @param numbers other numbers of his, with +
 * @param back addresses in small letters and numbers with + that lead to this very account
 */
record OwnPlaces(
        SipAddress address,
        boolean network,
        Optional<DiversionTarget> mailbox,
        Optional<String> mailboxAddress,
        Optional<String> mobile,
        List<String> numbers,
        Set<String> back) {

    private static final int LONGEST = 200;

    /** What to divert to, or why not. */
    record Written(
            @Nullable DiversionTarget target, @Nullable String problem) {

        static Written to(DiversionTarget target) {
            return new Written(target, null);
        }

        static Written not(String problem) {
            return new Written(null, "diversions.problem." + problem);
        }
    }

    Choices choices() {
        return new Choices(
                mailbox.isPresent(), network ? mobile : Optional.empty(), network ? numbers : List.<String>of());
    }

    Target read(@Nullable DiversionTarget written) {
        if (written == null || written.isNone()) {
            return Target.NONE;
        }
        if (written.isMailbox()) {
            return Target.VOICEMAIL;
        }
        var whole = written.address().map(text -> text.toLowerCase(Locale.ROOT));
        if (whole.isEmpty()) {
            return new Target(Kind.OTHER, written.text());
        }
        if (whole.equals(mailboxAddress)) {
            return Target.VOICEMAIL;
        }
        var number = own(whole.get()).flatMap(DialledNumber::international);
        if (number.isPresent() && number.equals(mobile)) {
            return new Target(Kind.MOBILE, number.get());
        }
        return number.filter(numbers::contains)
                .map(Target::ownNumber)
                .orElseGet(() -> new Target(Kind.ADDRESS, shortened(written)));
    }

    /** @param held what the platform has now, which may stay whatever it is */
    Written write(Target wanted, @Nullable DiversionTarget held) {
        if (wanted.equals(read(held)) && held != null) {
            return Written.to(held);
        }
        return switch (wanted.kind()) {
            case NONE -> new Written(null, null);
            case VOICEMAIL -> mailbox.map(Written::to).orElseGet(() -> Written.not("no-mailbox"));
            case MOBILE -> choices().mobile().map(this::dialled).orElseGet(() -> Written.not("no-mobile"));
            case OWN_NUMBER ->
                choices().numbers().contains(wanted.text()) ? dialled(wanted.text()) : Written.not("not-yours");
            case ADDRESS -> typed(wanted.text());
            case OTHER -> Written.not("address");
        };
    }

    private Written dialled(String number) {
        return back.contains(number)
                ? Written.not("loop")
                : Written.to(new DiversionTarget("sip:00" + number.substring(1) + "@" + address.domain()));
    }

    private Written typed(String text) {
        if (text.isEmpty()) {
            return Written.not("empty");
        }
        if (text.length() > LONGEST) {
            return Written.not("address");
        }
        var id = new SipId(address.user(), address.domain());
        var target = DiversionTarget.typed(DialledNumber.withoutSeparators(text), id);
        if (target.isEmpty()) {
            return Written.not("address");
        }
        return leadsBack(target.get()) ? Written.not("loop") : Written.to(target.get());
    }

    private boolean leadsBack(DiversionTarget target) {
        var whole = target.address().orElse("").toLowerCase(Locale.ROOT);
        return back.contains(whole)
                || own(whole)
                        .flatMap(DialledNumber::international)
                        .filter(back::contains)
                        .isPresent();
    }

    /** The first part of an address in the own domain. */
    private Optional<String> own(String whole) {
        var end = "@" + address.domain();
        return whole.endsWith(end) ? Optional.of(whole.substring(0, whole.length() - end.length())) : Optional.empty();
    }

    /** As one types it. */
    private String shortened(DiversionTarget target) {
        var text = target.text().strip();
        if (!text.regionMatches(true, 0, "sip:", 0, 4)) {
            return text;
        }
        var whole = text.substring(4);
        var end = "@" + address.domain();
        return whole.toLowerCase(Locale.ROOT).endsWith(end) ? whole.substring(0, whole.length() - end.length()) : whole;
    }
}
