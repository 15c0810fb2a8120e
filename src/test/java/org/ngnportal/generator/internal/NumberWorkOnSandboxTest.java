package org.ngnportal.generator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ngnportal.batches.BatchId;
import org.ngnportal.batches.Memory;
import org.ngnportal.batches.Row;
import org.ngnportal.batches.RowId;
import org.ngnportal.batches.RowResult;
import org.ngnportal.batches.RowResult.Kind;
import org.ngnportal.batches.Session;
import org.ngnportal.batches.UndoneRow;
import org.ngnportal.ngnpro.E164Number;
import org.ngnportal.ngnpro.EnumId;
import org.ngnportal.ngnpro.EnumMapping;
import org.ngnportal.ngnpro.EnumPort;
import org.ngnportal.ngnpro.NgnProClient;
import org.ngnportal.ngnpro.NgnProSettings;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.ngnportal.tenancy.internal.TestTenancy;
import org.ngnportal.vault.Secret;

class NumberWorkOnSandboxTest {

    private static Sandbox sandbox;
    private static NgnProClient client;
    private static EnumPort port;
    private static final Session SESSION = mock(Session.class);

    private final NumberWork work = new NumberWork();

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.inMemory());
        client = new NgnProClient(NgnProSettings.at(URI.create(sandbox.url())));
        var ngnPro = TestTenancy.ngnPro(client);
        port = ngnPro.as(ngnPro.authenticate("alpha", new Secret("alpha-demo"))).enumeration();
        when(SESSION.enumeration()).thenReturn(port);
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void numberIsAddedOnceHoweverOftenItIsTried() {
        var added = work.carryOut(row("31205550600", false), SESSION);
        var again = work.carryOut(row("31205550600", true), SESSION);

        assertThat(added.kind()).isEqualTo(Kind.DONE);
        assertThat(again.kind()).isEqualTo(Kind.DONE);
        assertThat(port.getNumber(id("31205550600")).mappings())
                .singleElement()
                .satisfies(mapping -> assertThat(mapping.mapto()).isEqualTo("sip:31205550600@pbx.example"));
    }

    @Test
    void numberOfSomebodyElseIsLeftAlone() {
        assertThat(work.carryOut(row("31205550100", false), SESSION).kind()).isEqualTo(Kind.REFUSED);
        assertThat(work.carryOut(row("31205550100", true), SESSION).kind()).isEqualTo(Kind.REFUSED);
        assertThat(port.getNumber(id("31205550100")).info()).isEqualTo("Reception");
    }

    @Test
    void undoingRemovesWhatIsAsItWasAdded() {
        var added = work.carryOut(row("31205550601", false), SESSION);

        assertThat(work.undo(undone("31205550601", added), SESSION).kind()).isEqualTo(Kind.DONE);
        assertThat(port.findNumber(id("31205550601"))).isEmpty();
        assertThat(work.undo(undone("31205550601", added), SESSION).kind()).isEqualTo(Kind.DONE);
    }

    @Test
    void undoingKeepsWhatSomebodyChanged() {
        var added = work.carryOut(row("31205550602", false), SESSION);
        port.updateNumber(port.getNumber(id("31205550602"))
                .withMappings(List.of(EnumMapping.of("sip", "sip:carol@alpha.example"))));

        assertThat(work.undo(undone("31205550602", added), SESSION).kind()).isEqualTo(Kind.REFUSED);
        assertThat(port.findNumber(id("31205550602"))).isPresent();
    }

    private static Row<NumberOrder> row(String number, boolean again) {
        return new Row<>(
                new BatchId(new java.util.UUID(1, 1)),
                RowId.random(),
                1,
                "+" + number,
                new NumberOrder(number, "e164.arpa", null, "Trunk", "sip", "sip:" + number + "@pbx.example"),
                again,
                Instant.now(),
                Map.of(),
                mock(Memory.class));
    }

    private static UndoneRow undone(String number, RowResult result) {
        return new UndoneRow(
                new BatchId(new java.util.UUID(1, 1)),
                RowId.random(),
                1,
                "+" + number,
                java.util.Objects.requireNonNull(result.memory()),
                false,
                Map.of());
    }

    private static EnumId id(String number) {
        return new EnumId(new E164Number(number), "e164.arpa");
    }
}
