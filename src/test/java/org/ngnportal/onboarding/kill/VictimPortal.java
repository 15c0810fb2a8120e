package org.ngnportal.onboarding.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.ngnportal.PortalApplication;
import org.ngnportal.kill.PortalProcess;
import org.ngnportal.onboarding.NewSubscriber;
import org.ngnportal.onboarding.Onboardings;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The portal in a process of its own, made to be killed. Takes commands, one a line: {@code order} with the fields of an
 * {@link Order}, and {@code state} with an e-mail address.
 */
final class VictimPortal {

    private final ApplicationContext context;

    private VictimPortal(ApplicationContext context) {
        this.context = context;
    }

    public static void main(String[] arguments) {
        try {
            serve(arguments);
        } catch (IOException | RuntimeException failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void serve(String[] arguments) throws IOException {
        var portal = new VictimPortal(SpringApplication.run(PortalApplication.class, arguments));
        answer("up");
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = commands.readLine(); line != null; line = commands.readLine()) {
            var words = line.split(" ");
            if (words[0].equals("order")) {
                portal.order(Order.read(words));
            } else {
                answer(portal.state(words[1]));
            }
        }
    }

    private void order(Order order) {
        Actor alpha = context.getBean(NgnPro.class).authenticate("alpha", new Secret("alpha-demo"));
        context.getBean(Onboardings.class).start(alpha, order.subscriber());
    }

    /** The states of the onboardings and deliveries of an e-mail address. */
    private String state(String email) {
        var jdbc = context.getBean(JdbcClient.class);
        var states = jdbc.sql("select state from onboarding where email = :email"
                        + " union all select state from delivery where recipient = :email")
                .param("email", email)
                .query(String.class)
                .list();
        return "state" + states.stream().map(state -> " " + state).collect(Collectors.joining());
    }

    private static void answer(String text) {
        System.out.println(PortalProcess.ANSWER + text);
        System.out.flush();
    }

    /**
     * A subscriber to be created.
     *
     * @param username {@code -} lets the platform pick a number
     */
    record Order(String username, String email, String sipPassword, String webPassword, String pin) {

        static final DomainName DOMAIN = new DomainName("alpha.example");

        static Order read(String[] words) {
            return new Order(words[1], words[2], words[3], words[4], words[5]);
        }

        String command() {
            return String.join(" ", "order", username, email, sipPassword, webPassword, pin);
        }

        boolean lettingThePlatformPick() {
            return username.equals("-");
        }

        NewSubscriber subscriber() {
            return new NewSubscriber(
                    new NewSubscriber.Identity(
                            DOMAIN,
                            lettingThePlatformPick(),
                            lettingThePlatformPick() ? "" : username,
                            "Kim",
                            "Bakker",
                            email,
                            "nl",
                            "Europe/Amsterdam",
                            new Secret(sipPassword),
                            new Secret(webPassword)),
                    new NewSubscriber.Services(
                            true, "+31201234567", false, 25, 2, true, new Secret(pin), true, Set.of()),
                    new NewSubscriber.Mailing(email, "nl"));
        }
    }
}
