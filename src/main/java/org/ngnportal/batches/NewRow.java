package org.ngnportal.batches;

/**
 * A row to be carried out.
 *
 * @param number line of the file or the like, from 1; adding the same number again changes nothing
 * @param subject what it is about, as people read it: hostile text
 * @param order what is to be done, of the type that the {@link BatchWork} names; stored sealed and wiped at the row's end
 */
public record NewRow(int number, String subject, Object order) {}
