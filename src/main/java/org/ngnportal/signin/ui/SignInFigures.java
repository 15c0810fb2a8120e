package org.ngnportal.signin.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ngnportal.shell.OverviewFigure;
import org.ngnportal.shell.OverviewFigure.Count;
import org.ngnportal.shell.OverviewFigure.Group;
import org.ngnportal.shell.StateBadge.Tone;
import org.ngnportal.signin.SignInFilter;
import org.ngnportal.signin.SignIns;
import org.ngnportal.tenancy.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Trouble with signing in, in numbers, on the overview. */
@Configuration(proxyBeanMethods = false)
class SignInFigures {

    private static final Duration LATELY = Duration.ofDays(1);

    @Bean
    OverviewFigure failedSignIns(SignIns signIns) {
        return figure(
                10,
                "signin.overview.failed",
                VaadinIcon.SIGN_IN,
                Tone.WARNING,
                SignInsView.PATH + "?period=day&failed=yes",
                actor -> Optional.of(Count.of(signIns.count(
                        actor, SignInFilter.failedSince(Instant.now().minus(LATELY))))));
    }

    @Bean
    OverviewFigure lockedOut(SignIns signIns) {
        return figure(
                20,
                "signin.overview.locked",
                VaadinIcon.LOCK,
                Tone.BAD,
                SignInsView.PATH,
                actor -> Optional.of(Count.of(signIns.lockouts(actor).size())));
    }

    private static OverviewFigure figure(
            int order, String key, VaadinIcon icon, Tone tone, String path, OverviewFigure.Reading reading) {
        return new OverviewFigure(order, Group.SIGN_INS, Area.SIGN_INS, key, icon, tone, path, reading);
    }
}
