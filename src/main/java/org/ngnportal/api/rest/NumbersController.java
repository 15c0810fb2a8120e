package org.ngnportal.api.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.internal.ApiBody;
import org.ngnportal.api.internal.Caller;
import org.ngnportal.api.internal.ProblemException;
import org.ngnportal.api.internal.Summary;
import org.ngnportal.numbers.OwnNumbers;
import org.ngnportal.numbers.Reach;
import org.ngnportal.sip.SipAddress;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Under which addresses and numbers the subscriber is reached. */
@RestController
class NumbersController {

    private final OwnNumbers numbers;

    NumbersController(OwnNumbers numbers) {
        this.numbers = numbers;
    }

    /** @param mayAdd whether he can add an alias */
    record AliasesBody(List<AliasBody> aliases, boolean mayAdd) implements ApiBody {}

    /** @param removable whether he can remove it; numbers are his provider's */
    record AliasBody(String address, boolean removable) {}

    /** @param alias the name in his own domain, or the whole address */
    record NewAliasBody(String alias) implements ApiBody {}

    /** @param callerId with what he calls others outside */
    record NumbersBody(@Nullable String callerId, List<NumberBody> numbers) implements ApiBody {}

    /** @param number + and digits */
    record NumberBody(String number, @Nullable String info) {}

    @Summary("Other addresses that lead to the subscriber")
    @GetMapping("/api/my/aliases")
    AliasesBody aliases(@AuthenticationPrincipal Caller caller) {
        return body(numbers.get(caller.actor()));
    }

    @Summary("Adds an alias")
    @PostMapping("/api/my/aliases")
    @ResponseStatus(HttpStatus.CREATED)
    AliasesBody add(@AuthenticationPrincipal Caller caller, @RequestBody NewAliasBody body) {
        return body(numbers.add(caller.actor(), body.alias()));
    }

    @Summary("Removes an alias")
    @DeleteMapping("/api/my/aliases")
    AliasesBody remove(@AuthenticationPrincipal Caller caller, @RequestParam String address) {
        var alias = SipAddress.parse(address).orElseThrow(() -> ProblemException.invalid("address", "api.field.unfit"));
        return body(numbers.remove(caller.actor(), alias));
    }

    @Summary("Telephone numbers that lead to the subscriber by ENUM")
    @GetMapping("/api/my/numbers")
    NumbersBody numbers(@AuthenticationPrincipal Caller caller) {
        var reach = numbers.get(caller.actor());
        return new NumbersBody(
                Given.text(reach.callerId()),
                reach.numbers().stream()
                        .map(number -> new NumberBody(number.number(), Given.text(number.info())))
                        .toList());
    }

    private static AliasesBody body(Reach reach) {
        return new AliasesBody(
                reach.aliases().stream()
                        .map(alias -> new AliasBody(alias.address().toString(), alias.removable()))
                        .toList(),
                reach.mayAdd());
    }
}
