package org.ngnportal.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A field of a row, in the order of the template. In a row an empty cell leaves the value of an existing account alone and
 * gives a new one the default; {@code -} clears it.
 *
 * <p>Texts: {@code wish.field.<column>} and {@code wish.field.<column>.hint}.
 */
public enum ImportField {
    DOMAIN("domain"),
    /** The user part, the whole address, or {@link #NEXT_FREE}. */
    USERNAME("username"),
    FIRST_NAME("first_name"),
    LAST_NAME("last_name"),
    EMAIL("email"),
    LANGUAGE("language"),
    TIME_ZONE("time_zone"),
    SIP_PASSWORD("sip_password"),
    WEB_PASSWORD("web_password"),
    RECIPIENT("recipient"),
    DELIVERY("delivery"),
    MAIL_LANGUAGE("mail_language"),
    PSTN("pstn"),
    CALLER_ID("caller_id"),
    PREPAID("prepaid"),
    /** Booked once, when the account is created. */
    START_BALANCE("start_balance"),
    QUOTA("quota"),
    CALL_LIMIT("call_limit"),
    GROUPS("groups"),
    BLOCKED("blocked"),
    OWNER("owner"),
    VOICEMAIL("voicemail"),
    PIN("voicemail_pin"),
    DELETE_AFTER_MAILING("delete_after_mailing"),
    ALIASES("aliases"),
    NUMBERS("enum_numbers"),
    NO_ANSWER_SECONDS("no_answer_seconds"),
    DIVERT_ALL("divert_all"),
    DIVERT_BUSY("divert_busy"),
    DIVERT_NO_ANSWER("divert_no_answer"),
    DIVERT_OFFLINE("divert_offline"),
    DIVERT_UNAVAILABLE("divert_unavailable");

    /** Username with which the platform picks the next free number of the domain. */
    public static final String NEXT_FREE = "next free";

    /** A cell that clears. */
    public static final String CLEAR = "-";

    /** Diversion to the account's own mailbox. */
    public static final String TO_VOICEMAIL = "voicemail";

    /** Where calls go, and when. */
    public static final List<ImportField> DIVERSIONS =
            List.of(DIVERT_ALL, DIVERT_BUSY, DIVERT_NO_ANSWER, DIVERT_OFFLINE, DIVERT_UNAVAILABLE);

    private static final Set<ImportField> SECRETS = Set.of(SIP_PASSWORD, WEB_PASSWORD, PIN);

    private final String column;

    ImportField(String column) {
        this.column = column;
    }

    /** Heading of the column in the template and in exports. */
    public String column() {
        return column;
    }

    /** Whether its contents are shown to nobody, written into no file and no journal. */
    public boolean isSecret() {
        return SECRETS.contains(this);
    }

    public String messageKey() {
        return "wish.field." + column;
    }

    public String hintKey() {
        return messageKey() + ".hint";
    }

    /** Reads a heading as it stands in the template; case, blanks, dashes and underscores do not matter. */
    public static Optional<ImportField> ofColumn(String heading) {
        var wanted = plain(heading);
        return Arrays.stream(values())
                .filter(field -> plain(field.column).equals(wanted))
                .findFirst();
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
