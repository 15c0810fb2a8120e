package org.ngnportal.phonebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ngnportal.phonebook.InvalidContactException.Field;
import org.ngnportal.phonebook.InvalidContactException.Problem;

/** What makes a good entry (contract section 3.10), and how typed ones become it. */
final class ContactRules {

    static final int LONGEST_NAME = 128;
    static final int LONGEST_GROUP = 64;
    private static final int LONGEST_ADDRESS = 255;
    private static final int MOST_WILDCARDS = 4;

    private static final Pattern SCHEME = Pattern.compile("^(%*)\\s*(?:sips?|tel):(?://)?");
    private static final Pattern BEHIND = Pattern.compile("[;?].*$");
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d%_][\\d\\s()./%_-]*");
    private static final Pattern TRUNK_ZERO = Pattern.compile("^(\\+[\\d\\s]+)\\(0\\)");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s()./-]");
    private static final Pattern FORM =
            Pattern.compile("\\+?[\\d%_]+|[a-z0-9_.!~*'()&=+$,/%-]+@[a-z0-9.%_-]+(?::\\d{1,5})?");
    private static final Pattern SOMETHING = Pattern.compile("[a-z0-9]");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private ContactRules() {}

    /**
     * @param ownDomain where names without a domain are
     * @throws InvalidContactException if the entry cannot be saved as it is
     */
    static Contact checked(NewContact typed, String ownDomain) {
        var address = address(typed.address(), ownDomain);
        var name = typed.name().strip();
        var group = ContactGroups.normal(typed.group());
        var problems = new ArrayList<Problem>();
        judgeAddress(address, problems);
        judge(Field.NAME, name, LONGEST_NAME, problems);
        if (name.isEmpty()) {
            problems.add(new Problem(Field.NAME, "phonebook.problem.name.missing"));
        }
        judge(Field.GROUP, group, LONGEST_GROUP, problems);
        if (ContactGroups.isReserved(group)) {
            problems.add(new Problem(Field.GROUP, "phonebook.problem.group.reserved"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidContactException(problems);
        }
        return new Contact(new ContactAddress(address), name, group);
    }

    /** In the form in which it is stored, if it is good. */
    static String address(String typed, String ownDomain) {
        var text = SCHEME.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceFirst("$1");
        text = BEHIND.matcher(text).replaceFirst("").strip();
        if (NUMBER.matcher(text).matches()) {
            text = TRUNK_ZERO.matcher(text).replaceFirst("$1");
            text = SEPARATORS.matcher(text).replaceAll("");
            return text.matches("00[1-9].*") ? "+" + text.substring(2) : text;
        }
        return text.isEmpty() || text.indexOf('@') >= 0 ? text : text + "@" + ownDomain;
    }

    private static void judgeAddress(String address, List<Problem> problems) {
        if (address.isEmpty()) {
            problems.add(new Problem(Field.ADDRESS, "phonebook.problem.address.missing"));
        } else if (address.length() > LONGEST_ADDRESS) {
            problems.add(new Problem(Field.ADDRESS, "phonebook.problem.long"));
        } else if (!FORM.matcher(address).matches()) {
            problems.add(new Problem(Field.ADDRESS, "phonebook.problem.address.form"));
        } else if (!SOMETHING.matcher(address).find()) {
            problems.add(new Problem(Field.ADDRESS, "phonebook.problem.address.everybody"));
        } else if (address.chars().filter(c -> c == '%').count() > MOST_WILDCARDS) {
            problems.add(new Problem(Field.ADDRESS, "phonebook.problem.address.wild"));
        }
    }

    private static void judge(Field field, String text, int longest, List<Problem> problems) {
        if (text.length() > longest) {
            problems.add(new Problem(field, "phonebook.problem.long"));
        } else if (CONTROL.matcher(text).find()) {
            problems.add(new Problem(field, "phonebook.problem.control"));
        }
    }
}
