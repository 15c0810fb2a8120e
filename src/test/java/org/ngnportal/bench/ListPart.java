package org.ngnportal.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.ngnportal.ngnpro.CustomerPort;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.sandbox.Sandbox;
import org.ngnportal.sandbox.SandboxSettings;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The first page of getAccounts from sandboxes of a thousand, a hundred thousand and a million accounts, each asked over its
 * socket with prepared bytes. The ratios are of times: 1 is no slower. The platforms stay below {@code target/bench}.
 */
final class ListPart implements BenchPart {

    private static final int ROWS = 15;
    private static final Map<String, Integer> SIZES = sizes();
    private static final Race RACE = new Race(1, Duration.ofMillis(1500), Duration.ofMillis(400), 5);

    private static final String ADMIN = "admin</username><password>sandbox-admin</password><admin>true</admin>";
    private static final String LARGE = signIn("nordtel-1");
    private static final String CUSTOMER = "customer";
    private static final String RESELLER = "{reseller}";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "list";
    }

    /** What is asked, by the words that tell it in the keys. */
    private record Case(String key, String caller, String filter, String order) {}

    @Override
    public void run(Results results) throws Exception {
        var sandboxes = new LinkedHashMap<String, Sandbox>();
        try {
            for (var size : SIZES.entrySet()) {
                sandboxes.put(size.getKey(), open(size.getValue(), results));
            }
            for (var asked : cases()) {
                measure(results, asked, sandboxes);
            }
        } finally {
            sandboxes.values().forEach(Sandbox::close);
        }
    }

    private static List<Case> cases() {
        var latest = "changeDate:DESC";
        return List.of(
                new Case("", ADMIN, "", latest),
                new Case("_by_username", ADMIN, "", "username:ASC"),
                new Case("_by_domain_desc", ADMIN, "", "domain:DESC"),
                new Case("_reseller", LARGE, "", latest),
                new Case("_reseller_by_username_desc", LARGE, "", "username:DESC"),
                new Case("_customer", CUSTOMER, "", latest),
                new Case("_username_prefix", ADMIN, "<username>an%</username>", latest),
                new Case("_username_prefix_by_username", ADMIN, "<username>an%</username>", "username:ASC"),
                new Case("_last_name", ADMIN, "<lastName>शर्मा</lastName>", latest),
                new Case("_last_name_by_username", ADMIN, "<lastName>शर्मा</lastName>", "username:ASC"),
                new Case("_reseller_last_name_prefix", LARGE, "<lastName>व%</lastName>", latest),
                new Case("_first_name_prefix_by_domain", ADMIN, "<firstName>अ%</firstName>", "domain:ASC"),
                new Case("_email_prefix", ADMIN, "<email>an%</email>", latest),
                new Case("_domain", ADMIN, "<domain>nordtel-1.example</domain>", latest),
                new Case("_reseller_domain_by_username", LARGE, "<domain>nordtel-1.example</domain>", "username:ASC"),
                new Case("_owner", ADMIN, "<owner>" + RESELLER + "</owner>", latest),
                new Case("_group_frequent", ADMIN, group("free-pstn"), latest),
                new Case("_group_medium", ADMIN, group("anonymous"), latest),
                new Case("_group_rare_by_username", ADMIN, group("blocked"), "username:ASC"),
                new Case("_group_and_name", LARGE, group("prepaid") + "<lastName>व%</lastName>", latest),
                new Case("_infix", ADMIN, "<lastName>%ोश%</lastName>", latest));
    }

    private void measure(Results results, Case asked, Map<String, Sandbox> sandboxes) throws Exception {
        var contenders = new ArrayList<Callable<?>>();
        for (var sandbox : sandboxes.values()) {
            contenders.add(call(sandbox, asked));
        }
        var rates = RACE.run(contenders);
        var names = List.copyOf(sandboxes.keySet());
        for (int i = 0; i < names.size(); i++) {
            results.put("list" + asked.key() + "_" + names.get(i) + "_ms", 1000 / rates.get(i));
        }
        for (int i = 1; i < names.size(); i++) {
            results.put(
                    "list" + asked.key() + "_" + names.get(i) + "_vs_" + names.getFirst(),
                    rates.getFirst() / rates.get(i));
        }
    }

    private Callable<?> call(Sandbox sandbox, Case asked) throws Exception {
        var caller = asked.caller().equals(CUSTOMER) ? signIn(customer(sandbox)) : asked.caller();
        var order = asked.order().split(":");
        var filter = asked.filter().replace(RESELLER, reseller(sandbox));
        var request = request(
                sandbox,
                caller,
                SipPort.NAMESPACE,
                "getAccounts",
                "<query><filter>" + filter + "</filter><orderBy><attribute>" + order[0]
                        + "</attribute><direction>"
                        + order[1] + "</direction></orderBy><range><start>0</start><count>" + ROWS
                        + "</count></range></query>");
        return () -> send(request);
    }

    /** The id of the largest reseller. */
    private String reseller(Sandbox sandbox) throws Exception {
        return first("id", customers(sandbox, "<username>nordtel-1</username>", 0));
    }

    /** The username of the largest customer below the largest reseller. */
    private String customer(Sandbox sandbox) throws Exception {
        return first("username", customers(sandbox, "<reseller>" + reseller(sandbox) + "</reseller>", 1));
    }

    private String customers(Sandbox sandbox, String filter, int start) throws Exception {
        return send(request(
                sandbox,
                ADMIN,
                CustomerPort.NAMESPACE,
                "getCustomers",
                "<query><filter>" + filter
                        + "</filter><orderBy><attribute>customer</attribute><direction>ASC</direction>"
                        + "</orderBy><range><start>" + start + "</start><count>1</count></range></query>"));
    }

    private static String first(String element, String answer) {
        var found = Pattern.compile("<" + element + "[^>]*>([^<]+)<").matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("no " + element + " in " + answer);
        }
        return found.group(1);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return answer.body();
    }

    private static HttpRequest request(
            Sandbox sandbox, String caller, String namespace, String operation, String content) {
        var envelope = """
                <E:Envelope xmlns:E="http://schemas.xmlsoap.org/soap/envelope/"><E:Header><auth><username>%s</auth></E:Header>\
                <E:Body><p:%s xmlns:p="%s">%s</p:%s></E:Body></E:Envelope>""".formatted(caller, operation, namespace, content, operation);
        return HttpRequest.newBuilder(URI.create(sandbox.url()))
                .header("Content-Type", "text/xml; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(envelope.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private static String group(String name) {
        return "<groups xmlns:S=\"http://schemas.xmlsoap.org/soap/encoding/\" S:arrayType=\"xsd:string[1]\"><item>"
                + name + "</item></groups>";
    }

    private static String signIn(String customer) {
        return customer + "</username><password>" + customer + "-demo</password><admin>false</admin>";
    }

    private static Sandbox open(int accounts, Results results) throws IOException {
        var directory = Path.of("target", "bench", "platform-" + accounts);
        var data = directory.resolve(version());
        if (!Files.exists(data)) {
            FileSystemUtils.deleteRecursively(directory);
            results.say("  filling a platform of " + accounts + " accounts");
        }
        long begin = System.nanoTime();
        var sandbox =
                Sandbox.start(SandboxSettings.inMemory().withAccounts(accounts).withData(data));
        results.put("list_open_" + accounts + "_s", (System.nanoTime() - begin) / 1e9);
        return sandbox;
    }

    /** Changes with whatever a platform's file is made from. */
    private static String version() throws IOException {
        var sum = new CRC32();
        var resources = new PathMatchingResourcePatternResolver();
        for (var pattern : List.of(
                "classpath:db/sandbox/*.sql", "classpath:sandbox/*", "classpath:org/ngnportal/sandbox/crowd/*")) {
            for (var resource : resources.getResources(pattern)) {
                sum.update(resource.getContentAsByteArray());
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static Map<String, Integer> sizes() {
        var sizes = new LinkedHashMap<String, Integer>();
        sizes.put("1k", 1_000);
        sizes.put("100k", 100_000);
        sizes.put("1m", 1_000_000);
        return sizes;
    }
}
