package org.ngnportal.journal.internal;

/**
 * Both ends of the journal. It is kept sealed: whoever can write to the database can make rows that fit together, but not
 * a head that fits them.
 *
 * @param removed number of the last row that was removed for its age, 0 for none
 * @param removedHash its hash
 * @param last number of the last row, 0 for none
 * @param lastHash its hash
 */
record ChainHead(long removed, String removedHash, long last, String lastHash) {

    static final ChainHead EMPTY = new ChainHead(0, Link.BEGINNING, 0, Link.BEGINNING);

    ChainHead grown(long number, String hash) {
        return new ChainHead(removed, removedHash, number, hash);
    }

    ChainHead cut(long number, String hash) {
        return new ChainHead(number, hash, last, lastHash);
    }
}
