package org.ngnportal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngnportal.journeys.Portal;
import org.ngnportal.matrix.Premises;
import org.ngnportal.ngnpro.SipAccount;
import tools.jackson.databind.JsonNode;

/** Each resource, read and changed over a socket, in the running portal over the sandbox. */
@ExtendWith(Premises.class)
class ApiResourcesTest {

    private static Portal portal;
    private static TestLine line;
    private static TestLine other;
    private static Program ada;

    @BeforeAll
    static void start(Portal running) {
        portal = running;
        line = TestLine.of(portal);
        other = TestLine.of(portal);
        ada = line.program();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity",
                "balance",
                "credit-history",
                "calls",
                "usage",
                "diversions",
                "diversions/forecast",
                "do-not-disturb",
                "accept-plan",
                "rejected-callers",
                "barring",
                "phonebook",
                "phonebook/groups",
                "devices",
                "voicemail",
                "settings",
                "privacy",
                "aliases",
                "numbers",
                "history"
            })
    void everythingCanBeLookedAtByTheSubscriberAlone(String resource) {
        var answer = ada.get("api/my/" + resource);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("api-web", "a-clear-secret", "password", "PROBLEM");
        assertThat(Program.stranger(portal).get("api/my/" + resource).status()).isEqualTo(401);
        // whatever names somebody else is not looked at
        var named = ada.get("api/my/" + resource + "?sipId=" + other.address() + "&address=" + other.address());
        assertThat(named.text()).doesNotContain(other.address().toString());
    }

    @Test
    void diversionsAreChangedAndStayWhereNotNamed() {
        var changed = change("PATCH", "diversions", """
                {"targets": {"busy": {"kind": "address", "text": "200"}}, "noAnswerSeconds": 20}""");
        assertThat(changed.path("targets").path("busy").path("text").asString()).startsWith("200");
        assertThat(changed.path("noAnswerSeconds").asInt()).isEqualTo(20);

        var more = change("PATCH", "diversions", """
                {"targets": {"offline": {"kind": "address", "text": "201"}}}""");
        assertThat(more.path("targets").path("busy").path("text").asString()).startsWith("200");
        change("PATCH", "diversions", """
                {"targets": {"busy": {"kind": "none"}, "offline": {"kind": "none"}}}""");
        assertThat(ada.get("api/my/diversions/forecast").json().path("rule").asString())
                .isNotEmpty();
    }

    @Test
    void dearDiversionsNeedThePassword() {
        var dear = "{\"targets\": {\"all\": {\"kind\": \"address\", \"text\": \"+88213123456\"}}%s}";

        assertThat(ada.send("PATCH", "api/my/diversions", dear.formatted("")).problem())
                .isEqualTo("password-needed");
        assertThat(ada.send("PATCH", "api/my/diversions", dear.formatted(", \"password\": \"guess\""))
                        .problem())
                .isEqualTo("password-needed");
        var password = ", \"password\": \"" + line.password().reveal() + "\"";
        assertThat(ada.send("PATCH", "api/my/diversions", dear.formatted(password))
                        .status())
                .isEqualTo(200);
        change("PATCH", "diversions", "{\"targets\": {\"all\": {\"kind\": \"none\"}}}");
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() {
        var tag = ada.get("api/my/accept-plan").header("ETag");
        var plan = """
                {"intervals": [{"days": ["monday", "sunday"], "start": "22:00", "stop": "07:00", "admit": ["nobody"]}]}""";
        assertThat(tag).isNotEmpty();
        assertThat(ada.send("PUT", "api/my/accept-plan", plan, "If-Match", tag).status())
                .isEqualTo(200);

        assertThat(ada.send("PUT", "api/my/accept-plan", "{\"intervals\": []}", "If-Match", tag)
                        .problem())
                .isEqualTo("changed-meanwhile");
        var kept = ada.get("api/my/accept-plan").json().path("intervals");
        assertThat(kept.size()).isEqualTo(1);
        assertThat(kept.get(0).path("admit").get(0).asString()).isEqualTo("nobody");
        assertThat(change("PUT", "accept-plan", "{\"intervals\": []}")
                        .path("intervals")
                        .size())
                .isZero();
    }

    @Test
    void doNotDisturbBeginsAndEnds() {
        var begun = change("PUT", "do-not-disturb", "{\"minutes\": 30}");
        assertThat(begun.path("why").asString()).isEqualTo("temporary");
        assertThat(begun.path("admit").get(0).asString()).isEqualTo("nobody");
        assertThat(begun.path("until").asString()).isNotEmpty();

        assertThat(change("DELETE", "do-not-disturb", "").path("admit").get(0).asString())
                .isEqualTo("everybody");
        assertThat(ada.put("api/my/do-not-disturb", "{\"minutes\": 0}").problem())
                .isEqualTo("not-valid");
        assertThat(ada.put("api/my/do-not-disturb", "{}").problem()).isEqualTo("not-valid");
    }

    @Test
    void callersAreRejectedAndLetThrough() {
        var rejected = change("POST", "rejected-callers", "{\"caller\": \"+442079460123\"}");
        var uri = rejected.path("callers").get(0).path("uri").asString();

        assertThat(change("PATCH", "rejected-callers", "{\"anonymous\": true}")
                        .path("anonymous")
                        .asBoolean())
                .isTrue();
        var after = change(
                "DELETE", "rejected-callers?uri=" + uri.replace("%", "%25").replace("+", "%2B"), "");
        assertThat(after.path("callers").size()).isZero();
        change("PATCH", "rejected-callers", "{\"anonymous\": false}");
    }

    @Test
    void prefixesAreBarred() {
        assertThat(change("POST", "barring", "{\"prefix\": \"0088 2\"}")
                        .path("prefixes")
                        .get(0)
                        .asString())
                .isEqualTo("+882");
        assertThat(change("DELETE", "barring?prefix=%2B882", "")
                        .path("prefixes")
                        .size())
                .isZero();
        assertThat(ada.post("api/my/barring", "{\"prefix\": \"x\"}")
                        .json()
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo("prefix");
    }

    @Test
    void phonebookIsKept() {
        change("POST", "phonebook", "{\"address\": \"grace\", \"name\": \"Grace\", \"group\": \"friends\"}");
        var address = "grace@alpha.example";
        assertThat(change("PUT", "phonebook?address=" + address, "{\"address\": \"grace\", \"name\": \"Grace H.\"}")
                        .path("name")
                        .asString())
                .isEqualTo("Grace H.");
        assertThat(ada.get("api/my/phonebook?text=grac").json().path("total").asInt())
                .isEqualTo(1);
        assertThat(ada.delete("api/my/phonebook?address=" + address).status()).isEqualTo(200);
        assertThat(ada.get("api/my/phonebook").json().path("contacts").size()).isZero();
    }

    @Test
    void voicemailIsTurnedOnAndOff() {
        var on = change("PUT", "voicemail", """
                {"pin": "482913", "email": "ada@mail.example", "deleteAfterMailing": false}""");
        assertThat(on.path("on").asBoolean()).isTrue();
        assertThat(on.toString()).doesNotContain("482913");
        assertThat(change("PATCH", "voicemail", "{\"deleteAfterMailing\": true}")
                        .path("mailbox")
                        .path("deleteAfterMailing")
                        .asBoolean())
                .isTrue();
        assertThat(ada.send("PATCH", "api/my/voicemail", "{\"pin\": \"1111\"}").problem())
                .isEqualTo("not-valid");
        assertThat(ada.send("PUT", "api/my/voicemail/greeting", "no sound", "Content-Type", "audio/wav")
                        .problem())
                .isEqualTo("not-valid");
        assertThat(change("DELETE", "voicemail", "").path("on").asBoolean()).isFalse();
    }

    @Test
    void settingsAndPrivacyAreChanged() {
        var changed = change("PATCH", "settings", "{\"language\": \"nl\", \"mobileNumber\": \"+31612345678\"}");
        assertThat(changed.path("language").asString()).isEqualTo("nl");
        assertThat(changed.path("timeZone").asString()).isEqualTo("Europe/London");
        assertThat(change("PUT", "privacy", "{\"hidesNumber\": true}")
                        .path("hidesNumber")
                        .asBoolean())
                .isTrue();
        change("PUT", "privacy", "{\"hidesNumber\": false}");
        assertThat(ada.send("PATCH", "api/my/settings", "{\"language\": \"xx\"}")
                        .json()
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo("language");
    }

    @Test
    void aliasesAreAddedAndRemoved() {
        var alias = "ada-" + UUID.randomUUID().toString().substring(0, 8);
        var added = change("POST", "aliases", "{\"alias\": \"" + alias + "\"}");
        assertThat(added.path("aliases").toString()).contains(alias + "@alpha.example");

        assertThat(change("DELETE", "aliases?address=" + alias + "@alpha.example", "")
                        .path("aliases")
                        .toString())
                .doesNotContain(alias);
        assertThat(ada.delete("api/my/aliases?address=" + other.address()).problem())
                .isEqualTo("not-valid");
    }

    @Test
    void whatWasDoneIsInTheHistory() {
        change("PUT", "privacy", "{\"hidesNumber\": true}");
        change("PUT", "privacy", "{\"hidesNumber\": false}");

        var entry = ada.get("api/my/history?limit=1").json().path("entries").get(0);
        assertThat(entry.path("outcome").asString()).isEqualTo("done");
        assertThat(entry.path("who").asString()).isNotEmpty();
    }

    @Test
    void cardIsRedeemedOnceHoweverOftenItIsSent() {
        var key = UUID.randomUUID().toString();
        var card = "{\"cardId\": 999999, \"cardNumber\": \"no-such-card\"}";
        assertThat(ada.post("api/my/vouchers", card).problem()).isEqualTo("malformed");

        var first = ada.send("POST", "api/my/vouchers", card, "Idempotency-Key", key);
        var second = ada.send("POST", "api/my/vouchers", card, "Idempotency-Key", key);

        assertThat(first.status()).as(first.text()).isEqualTo(202);
        var id = first.json().path("id").asString();
        assertThat(second.json().path("id").asString()).isEqualTo(id);
        await().until(() ->
                ada.get("api/my/bookings/" + id).json().path("state").asString().equals("refused"));
        assertThat(other.program().get("api/my/bookings/" + id).problem()).isEqualTo("not-found");
        assertThat(ada.post("api/my/vouchers/preview", "{\"code\": \"x\"}").problem())
                .isEqualTo("not-valid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH|settings|{\"language\":\"en\",\"quota\":0}|quota",
                "PATCH|settings|{\"language\":\"en\",\"prepaid\":false}|prepaid",
                "PATCH|settings|{\"groups\":[\"free-pstn\"]}|groups",
                "PATCH|settings|{\"blocked\":false}|blocked",
                "PATCH|settings|{\"address\":\"bob@alpha.example\"}|address",
                "PUT|privacy|{\"hidesNumber\":true,\"callerId\":\"1\"}|callerId",
                "PUT|privacy|{\"hidesNumber\":\"true\"}|hidesNumber",
                "PUT|privacy|{}|hidesNumber",
                "PATCH|diversions|{\"targets\":{\"busy\":{\"kind\":\"none\",\"owner\":1}}}|targets.busy.owner",
                "PATCH|diversions|{\"targets\":{\"everything\":{\"kind\":\"none\"}}}|targets.everything",
                "PATCH|diversions|{\"noAnswerSeconds\":1.5}|noAnswerSeconds",
                "PUT|accept-plan|{\"intervals\":[{\"days\":[\"monday\"]}]}|intervals[0].start"
            })
    void whatIsNotForeseenIsRefused(String method, String resource, String body, String field) {
        var before = stored();
        var answer = ada.send(method, "api/my/" + resource, body);

        assertThat(answer.problem()).as(answer.text()).isEqualTo("not-valid");
        assertThat(fields(answer.json())).contains(field);
        assertThat(stored()).usingRecursiveComparison().isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[]x", "{\"hidesNumber\":true}{}", "{\"hidesNumber\":true,\"hidesNumber\":false}"})
    void garbageIsRefused(String body) {
        var answer = ada.send("PUT", "api/my/privacy", body.isEmpty() ? " " : body);

        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
    }

    @Test
    void othersFormatsAreRefused() {
        assertThat(ada.send(
                                "PUT",
                                "api/my/privacy",
                                "hidesNumber=true",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .problem())
                .isEqualTo("unsupported-format");
        assertThat(ada.send("GET", "api/my/identity", "", "Accept", "application/xml")
                        .problem())
                .isEqualTo("not-acceptable");
    }

    private static JsonNode change(String method, String resource, String body) {
        var answer = ada.send(method, "api/my/" + resource, body);
        assertThat(answer.status())
                .as("%s %s: %s", method, resource, answer.text())
                .isBetween(200, 204);
        return answer.json();
    }

    private static SipAccount stored() {
        return line.platform().sip().getAccount(line.id());
    }

    private static List<String> fields(JsonNode problem) {
        var fields = new ArrayList<String>();
        problem.path("errors").forEach(error -> fields.add(error.path("field").asString()));
        return fields;
    }
}
