package org.ngnportal;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts NGN Portal; with {@code journal verify}, checks its journal instead. */
@SpringBootApplication
public class PortalApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("journal")) {
            System.exit(JournalCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(PortalApplication.class, args);
    }
}
