package org.ngnportal.generator;

import org.ngnportal.ngnpro.EnumRangeId;

/**
 * A range of ENUM numbers that somebody may fill (contract section 3.16).
 *
 * @param id prefix and top level
 * @param minDigits shortest number; 0 for none
 * @param maxDigits longest number; 0 for none
 * @param size highest count of numbers; 0 is no limit
 * @param used numbers in use
 * @param info what somebody noted: hostile text
 */
public record OfferedRange(EnumRangeId id, int minDigits, int maxDigits, int size, int used, String info) {

    public String prefix() {
        return id.prefix();
    }

    public boolean isLimited() {
        return size > 0;
    }

    /** How many numbers can still be added; to be asked where it {@link #isLimited}. */
    public int room() {
        return Math.max(0, size - used);
    }

    /** Digits a first number is proposed with. */
    public int usualDigits() {
        int digits = minDigits > 0 ? minDigits : Math.max(11, prefix().length() + 1);
        return Math.min(Numbering.LONGEST, Math.max(Numbering.SHORTEST, Math.max(digits, prefix().length())));
    }
}
