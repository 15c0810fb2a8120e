package org.ngnportal.delivery.internal;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ngnportal.FreePorts;
import org.ngnportal.delivery.DeliveryId;
import org.ngnportal.delivery.DeliveryState;
import org.ngnportal.delivery.DeliveryStatus;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.CustomerId;
import org.ngnportal.vault.Secret;

/** A database, a scheduler and SMTP, all real, for the tests of the outbox. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OutboxBed {

    static final Actor ALPHA = actor(10, 10, true);
    static final Actor ALPHA_SHOP = actor(11, 10, false);
    static final Actor BETA = actor(20, 20, true);
    static final SipAddress ZOE = new SipAddress("zoe", "alpha.example");

    Path directory;

    int smtpPort;
    GreenMail mailServer;
    OutboxNode node;

    abstract TestDatabase database(Path directory) throws IOException;

    TestDatabase database;

    static Actor actor(int id, int reseller, boolean actsAsReseller) {
        return new Actor.Customer(
                new CustomerId(id), new CustomerId(reseller), actsAsReseller, "user", new Secret("x"), "Somebody");
    }

    @BeforeAll
    void start(@TempDir Path fresh) throws IOException {
        smtpPort = FreePorts.next();
        directory = fresh;
        database = database(directory);
        node = OutboxNode.start(database.settings(), directory, smtpPort);
    }

    @AfterAll
    void stop() throws IOException {
        node.close();
        database.close();
    }

    @BeforeEach
    void useFreshMailServer() {
        node.useMailServer(smtpPort);
        node.jdbc()
                .sql("DELETE FROM scheduled_tasks WHERE task_name = 'delivery-send'")
                .update();
        node.jdbc().sql("DELETE FROM delivery").update();
        startMailServer();
    }

    @AfterEach
    void letRunningTasksEnd() {
        node.jdbc().sql("DELETE FROM delivery").update();
        await().until(() -> sendTasks() == 0);
        mailServer.stop();
    }

    void startMailServer() {
        mailServer = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
    }

    DeliveryId prepare(Actor actor) {
        return node.deliveries().prepare(actor, WelcomeMails.full(Locale.GERMAN));
    }

    DeliveryId release(Actor actor) {
        var id = prepare(actor);
        node.deliveries().ready(id, ZOE);
        return id;
    }

    DeliveryStatus status(DeliveryId id) {
        return node.deliveries().status(ALPHA, id).orElseThrow();
    }

    DeliveryStatus awaitState(DeliveryId id, DeliveryState state) {
        return await().until(() -> status(id), status -> status.state() == state);
    }

    Map<String, Object> row(DeliveryId id) {
        return node.jdbc()
                .sql("SELECT * FROM delivery WHERE id = ?")
                .param(id.value())
                .query()
                .singleRow();
    }

    long sendTasks() {
        return node.jdbc()
                .sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'delivery-send'")
                .query(Long.class)
                .single();
    }

    void overdue(DeliveryId id) {
        node.jdbc()
                .sql("UPDATE delivery SET expires_at = created_at WHERE id = ?")
                .param(id.value())
                .update();
    }
}
