package org.ngnportal.generator;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.ngnpro.EnumRangeId;
import org.ngnportal.ngnpro.EnumService;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.PasswordRecipe;

/**
 * Consecutive ENUM numbers, SIP accounts, or both (contract section 6.5, point 14); judged by {@link GeneratorRules}.
 *
 * @param numbering the numbers
 * @param range where the numbers are; null for numbers of one's own, which only accounts can have
 * @param numbers what is added to ENUM; null for nothing
 * @param accounts what accounts are made; null for none
 */
public record GeneratorOrder(
        Numbering numbering,
        @Nullable EnumRangeId range,
        @Nullable Numbers numbers,
        @Nullable Accounts accounts) {

    /**
     * Numbers in ENUM.
     *
     * @param info noted with each where no accounts are made; may be empty
     * @param service what they lead to; with accounts, they lead to these
     * @param target where they lead to, with or without scheme; not read with accounts
     */
    public record Numbers(String info, EnumService service, TextPattern target) {

        /** Numbers that lead to the accounts made with them. */
        public static Numbers ofAccounts() {
            return new Numbers("", EnumService.SIP, new TextPattern("sip:{username}@{domain}"));
        }
    }

    /**
     * SIP accounts.
     *
     * @param domain null while none is chosen
     * @param naming how they are called
     * @param owner whose address data they have; null for the tenant
     * @param person who they are
     * @param services what they may do
     * @param passwords how the passwords of each are made, for its telephone and for its pages
     * @param delivery how they reach people
     */
    public record Accounts(
            @Nullable DomainName domain,
            Naming naming,
            @Nullable CustomerId owner,
            Person person,
            Services services,
            PasswordRecipe passwords,
            Delivery delivery) {}

    /**
     * @param language en, de, nl, es or ro
     * @param timeZone Olson name
     */
    public record Person(
            TextPattern firstName, TextPattern lastName, TextPattern email, String language, String timeZone) {}

    /**
     * @param pstn may call the telephone network
     * @param callerId whether the number is shown to the telephone network
     * @param prepaid calls need balance
     * @param quota monthly limit in currency units, postpaid only; null or 0 is no limit
     * @param callLimit concurrent calls to the telephone network; null or 0 is the platform's default
     * @param groups further groups
     * @param voicemail has a mailbox with a PIN of its own
     * @param deleteAfterMailing messages are deleted from the mailbox once mailed
     */
    public record Services(
            boolean pstn,
            boolean callerId,
            boolean prepaid,
            @Nullable Integer quota,
            @Nullable Integer callLimit,
            Set<AccountGroup> groups,
            boolean voicemail,
            boolean deleteAfterMailing) {

        public Services {
            groups = Set.copyOf(groups);
        }
    }

    /**
     * @param recipient an e-mail address of each row, or of all rows; not read where nothing is mailed
     * @param language of mail or letter
     */
    public record Delivery(DeliveryWay way, TextPattern recipient, String language) {}

    /** A row of what is generated, without its secrets. */
    public Line line(int n) {
        var number = numbering.number(n);
        var made = accounts;
        var username = made == null ? "" : made.naming().username(number);
        var domain = made == null || made.domain() == null ? "" : made.domain().value();
        return new Line(
                n,
                number,
                numbers == null ? null : target(numbers, number, n, username, domain),
                made == null ? null : account(made, number, n, username, domain));
    }

    private static String target(Numbers numbers, String number, int n, String username, String domain) {
        var target = numbers.target().fill(number, n, username, domain);
        return numbers.service().uri(target).orElse(target);
    }

    private static Line.Account account(Accounts made, String number, int n, String username, String domain) {
        var person = made.person();
        var delivery = made.delivery();
        return new Line.Account(
                username,
                domain,
                person.firstName().fill(number, n, username, domain).strip(),
                person.lastName().fill(number, n, username, domain).strip(),
                person.email().fill(number, n, username, domain).strip(),
                made.services().pstn() && made.services().callerId() ? number : "",
                delivery.way().isMailed()
                        ? delivery.recipient().fill(number, n, username, domain).strip()
                        : "");
    }
}
