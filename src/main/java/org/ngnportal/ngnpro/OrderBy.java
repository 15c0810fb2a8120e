package org.ngnportal.ngnpro;

/**
 * Order of a list query (contract section 3.1).
 *
 * @param attribute one of the attributes the query type allows, such as {@code changeDate}
 * @param direction ascending or descending
 */
@SoapType
public record OrderBy(String attribute, Direction direction) {

    /** Written to the wire as its name. */
    public enum Direction {
        ASC,
        DESC
    }

    public static OrderBy ascending(String attribute) {
        return new OrderBy(attribute, Direction.ASC);
    }

    public static OrderBy descending(String attribute) {
        return new OrderBy(attribute, Direction.DESC);
    }
}
