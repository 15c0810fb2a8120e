package org.ngnportal.imports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ngnportal.accounts.StaffLine;
import org.ngnportal.accounts.StaffLines;
import org.ngnportal.accounts.SubscriberFiles;
import org.ngnportal.accounts.SubscriberFilter;
import org.ngnportal.accounts.SubscriberSelection;
import org.ngnportal.imports.ImportField;
import org.ngnportal.imports.SubscriberExport;
import org.ngnportal.imports.WishReader;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.tenancy.Rights;
import org.ngnportal.tenancy.TenantSettings;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Service;

/** Reads subscribers piece by piece and writes them as rows of imports. */
@Service
class PlatformExport implements SubscriberExport, SubscriberFiles {

    private static final Set<ImportField> ALL_PARTS = Set.of(ImportField.DELETE_AFTER_MAILING, ImportField.DIVERT_ALL);

    private final StaffLines lines;
    private final NgnPro ngnPro;
    private final Tenants tenants;

    PlatformExport(StaffLines lines, NgnPro ngnPro, Tenants tenants) {
        this.lines = lines;
        this.ngnPro = ngnPro;
        this.tenants = tenants;
    }

    @Override
    public List<Kind> kinds() {
        return Arrays.stream(Format.values())
                .map(format ->
                        new Kind(Texts.t("wish.format." + format.extension()), format.extension(), format.mediaType()))
                .toList();
    }

    @Override
    public void write(Actor actor, SubscriberFilter filter, Kind kind, OutputStream out) throws IOException {
        for (var format : Format.values()) {
            if (format.extension().equals(kind.extension())) {
                write(actor, filter, format, out);
            }
        }
    }

    @Override
    public void write(Actor actor, SubscriberFilter filter, Format format, OutputStream out) throws IOException {
        Rights.require(actor, Area.SUBSCRIBERS, Action.SEE);
        var session = ngnPro.as(actor);
        var settings = tenants.settings(actor);
        var reaches = new ReachIndex(session);
        try (var table = TableWriter.of(format, out)) {
            table.row(header());
            lines.each(actor, new SubscriberSelection.Matching(filter), piece -> {
                for (var values : read(piece, session, settings, reaches)) {
                    row(table, values);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public void template(Format format, OutputStream out) throws IOException {
        try (var table = TableWriter.of(format, out)) {
            table.row(header());
            for (var example : Examples.ROWS) {
                table.row(texts(example));
            }
        }
    }

    private List<Map<ImportField, String>> read(
            List<StaffLine> piece, NgnProSession session, TenantSettings settings, ReachIndex reaches) {
        var rows = new HashMap<SipAddress, Map<ImportField, String>>();
        for (var line : piece) {
            rows.put(line.address(), LiveValues.account(line.account(), line.subscriber(), settings.delegation()));
        }
        var parts = Together.ask(rows.keySet(), address -> {
            var values = Objects.requireNonNull(rows.get(address));
            var found = new EnumMap<>(Parts.of(ALL_PARTS)
                    .read(session, address, Parts.hasMailbox(values), settings)
                    .values());
            LiveValues.aliases(found, reaches.aliasesOf(address));
            LiveValues.numbers(found, reaches.numbersOf(address));
            return found;
        });
        var read = new ArrayList<Map<ImportField, String>>();
        for (var line : piece) {
            var values = new EnumMap<>(Objects.requireNonNull(rows.get(line.address())));
            values.putAll(Objects.requireNonNull(parts.get(line.address())));
            var address = line.address();
            values.put(ImportField.DOMAIN, address.domain());
            values.put(
                    ImportField.USERNAME, WishReader.isNextFree(address.user()) ? address.toString() : address.user());
            read.add(values);
        }
        return read;
    }

    private static void row(TableWriter table, Map<ImportField, String> values) {
        try {
            table.row(texts(values));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> header() {
        return Arrays.stream(ImportField.values()).map(ImportField::column).toList();
    }

    private static List<String> texts(Map<ImportField, String> values) {
        return Arrays.stream(ImportField.values())
                .map(field -> values.getOrDefault(field, ""))
                .toList();
    }
}
