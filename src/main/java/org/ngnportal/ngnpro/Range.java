package org.ngnportal.ngnpro;

/**
 * The rows of a list query to return (contract section 3.1).
 *
 * @param start offset of the first row, from 0
 * @param count maximum number of rows
 */
@SoapType
public record Range(int start, int count) {}
