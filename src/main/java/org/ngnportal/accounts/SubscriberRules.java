package org.ngnportal.accounts;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ngnportal.accounts.InvalidSubscriberException.Field;
import org.ngnportal.accounts.InvalidSubscriberException.Problem;
import org.ngnportal.accounts.NotPermittedException.Reason;
import org.ngnportal.tenancy.Delegation;

/** What may be saved, and by whom. Values that were not edited are not judged: other clients may have written them. */
final class SubscriberRules {

    private static final int LONGEST_NAME = 64;
    private static final int MOST_CALLS = 10_000;
    private static final int HIGHEST_QUOTA = 100_000_000;
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>\"(),;:\\\\\\[\\]]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}{2,}");

    private SubscriberRules() {}

    /** The wanted state with its caller ID normalised. */
    static Subscriber check(Subscriber opened, Subscriber wanted, Delegation delegation) {
        permit(opened.telephony(), wanted.telephony(), delegation);
        var problems = problems(opened, wanted);
        if (!problems.isEmpty()) {
            throw new InvalidSubscriberException(problems);
        }
        var telephony = wanted.telephony();
        if (telephony.callerId().equals(opened.telephony().callerId())) {
            return wanted;
        }
        return wanted.withTelephony(new Telephony(
                CallerId.normalise(telephony.callerId()).orElseThrow(),
                telephony.callLimit(),
                telephony.quota(),
                telephony.prepaid()));
    }

    static List<Problem> problems(Subscriber opened, Subscriber wanted) {
        var problems = new ArrayList<Problem>();
        checkIdentity(opened.identity(), wanted.identity(), problems);
        checkTelephony(opened.telephony(), wanted.telephony(), problems);
        return problems;
    }

    static void permit(AccountGroup group, Delegation delegation) {
        if (!group.changeableWith(delegation)) {
            throw new NotPermittedException(
                    switch (group.toChange()) {
                        case PSTN_ACCESS, PSTN_CHANGES -> Reason.PSTN_CHANGES_NOT_DELEGATED;
                        case PREPAID_CHANGES -> Reason.PREPAID_CHANGES_NOT_DELEGATED;
                        case SMS_ACCESS -> Reason.SMS_NOT_DELEGATED;
                        case NOTHING, NEVER -> Reason.NOT_A_SWITCH;
                    });
        }
    }

    private static void permit(Telephony was, Telephony wanted, Delegation delegation) {
        boolean pstn = !was.callerId().equals(wanted.callerId()) || was.quota() != wanted.quota();
        if (pstn && !AccountGroup.Need.PSTN_CHANGES.isMetBy(delegation)) {
            throw new NotPermittedException(Reason.PSTN_CHANGES_NOT_DELEGATED);
        }
        if (was.callLimit() != wanted.callLimit() && !delegation.mayChangeCallLimit()) {
            throw new NotPermittedException(Reason.CALL_LIMIT_NOT_DELEGATED);
        }
        if (was.prepaid() != wanted.prepaid() && !AccountGroup.Need.PREPAID_CHANGES.isMetBy(delegation)) {
            throw new NotPermittedException(Reason.PREPAID_CHANGES_NOT_DELEGATED);
        }
    }

    private static void checkIdentity(Identity was, Identity wanted, List<Problem> problems) {
        if (!was.firstName().equals(wanted.firstName())) {
            checkName(wanted.firstName(), Field.FIRST_NAME, problems);
        }
        if (!was.lastName().equals(wanted.lastName())) {
            checkName(wanted.lastName(), Field.LAST_NAME, problems);
        }
        if (!was.email().equals(wanted.email())
                && !EMAIL.matcher(wanted.email()).matches()) {
            problems.add(new Problem(Field.EMAIL, "accounts.invalid.email"));
        }
        if (!was.timeZone().equals(wanted.timeZone()) && !isZone(wanted.timeZone())) {
            problems.add(new Problem(Field.TIME_ZONE, "accounts.invalid.time-zone"));
        }
        if (!was.language().equals(wanted.language()) && !wanted.language().matches("[a-z]{2}")) {
            problems.add(new Problem(Field.LANGUAGE, "accounts.invalid.language"));
        }
    }

    private static void checkName(String name, Field field, List<Problem> problems) {
        if (name.isEmpty()) {
            problems.add(new Problem(field, "accounts.invalid.name-missing"));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(new Problem(field, "accounts.invalid.name-too-long"));
        }
    }

    private static void checkTelephony(Telephony was, Telephony wanted, List<Problem> problems) {
        if (!was.callerId().equals(wanted.callerId())
                && CallerId.normalise(wanted.callerId()).isEmpty()) {
            problems.add(new Problem(Field.CALLER_ID, "accounts.invalid.caller-id"));
        }
        if (was.callLimit() != wanted.callLimit() && !isCallLimit(wanted.callLimit())) {
            problems.add(new Problem(Field.CALL_LIMIT, "accounts.invalid.call-limit"));
        }
        if (was.quota() != wanted.quota() && !isQuota(wanted.quota())) {
            problems.add(new Problem(Field.QUOTA, "accounts.invalid.quota"));
        }
    }

    static boolean isCallLimit(int calls) {
        return calls >= 0 && calls <= MOST_CALLS;
    }

    static boolean isQuota(int amount) {
        return amount >= 0 && amount <= HIGHEST_QUOTA;
    }

    private static boolean isZone(String name) {
        try {
            return name.contains("/") && ZoneId.of(name) != null || name.equals("UTC");
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
