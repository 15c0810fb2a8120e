package org.ngnportal.vault;

/**
 * What generated passwords are to be like.
 *
 * @param characters what they are made of
 * @param length in characters, {@link #SHORTEST} to {@link #LONGEST}
 */
public record PasswordRecipe(Characters characters, int length) {

    /** So short that nobody guesses them, whatever they are made of. */
    public static final int SHORTEST = 12;

    /** Longer ones are cut off by some phones. */
    public static final int LONGEST = 40;

    /** As {@link Passwords#generate()} makes them. */
    public static final PasswordRecipe USUAL = new PasswordRecipe(Characters.MIXED, 14);

    /** What a password is made of; characters that look alike are never among them. */
    public enum Characters {
        /** Quickly typed on telephones. */
        SMALL,
        MIXED,
        /** With signs that every telephone takes. */
        SIGNS
    }

    public boolean isValid() {
        return length >= SHORTEST && length <= LONGEST;
    }

    /** How hard one is to guess: the binary logarithm of how many there are. */
    public int bits() {
        return (int) (length * Math.log(Passwords.alphabet(characters).length()) / Math.log(2));
    }
}
