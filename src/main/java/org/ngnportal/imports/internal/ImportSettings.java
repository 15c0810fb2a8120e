package org.ngnportal.imports.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large files may be, and how long they are kept.
 *
 * @param largestFile that is taken in
 * @param mostRows of a file
 * @param keepDrafts for how long what was not touched is kept
 */
@ConfigurationProperties("portal.imports")
record ImportSettings(
        @DefaultValue("20MB") DataSize largestFile,
        @DefaultValue("100000") int mostRows,
        @DefaultValue("7d") Duration keepDrafts) {

    TableLimits limits() {
        return new TableLimits(largestFile.toBytes(), mostRows);
    }
}
