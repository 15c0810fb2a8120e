package org.ngnportal.api.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ngnportal.api.internal.FaultTable;
import org.ngnportal.api.internal.Problem;
import org.ngnportal.api.internal.Problem.FieldError;
import org.ngnportal.api.internal.ProblemType;
import org.ngnportal.availability.InvalidAvailabilityException;
import org.ngnportal.barring.BarringRefusedException;
import org.ngnportal.barring.InvalidBarringException;
import org.ngnportal.diversions.ConsentNeededException;
import org.ngnportal.diversions.DiversionConflictException;
import org.ngnportal.diversions.InvalidDiversionException;
import org.ngnportal.numbers.InvalidAliasException;
import org.ngnportal.phonebook.InvalidContactException;
import org.ngnportal.profile.InvalidProfileException;
import org.ngnportal.profile.ProfileRefusedException;
import org.ngnportal.shell.Texts;
import org.ngnportal.voicemail.DiversionsInTheWayException;
import org.ngnportal.voicemail.InvalidVoicemailException;
import org.springframework.stereotype.Component;

/** What the services refuse, with the fields as the bodies name them. */
@Component
class ServiceFaults implements FaultTable {

    @Override
    public Optional<Problem> problem(Exception failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case InvalidDiversionException wrong ->
                        Problem.invalid(wrong.problems().stream()
                                .map(problem -> FieldError.of(field(problem), problem.messageKey()))
                                .toList());
                    case DiversionConflictException changed -> Problem.of(ProblemType.CHANGED_MEANWHILE);
                    case ConsentNeededException dear ->
                        Problem.of(ProblemType.PASSWORD_NEEDED)
                                .withErrors(dear.risks().stream()
                                        .map(risk -> FieldError.of(
                                                "targets." + risk.condition().key(), "api.field.dear", risk.number()))
                                        .toList());
                    case InvalidAvailabilityException wrong -> {
                        var field = camel(wrong.field());
                        yield Problem.invalid(List.of(FieldError.of(field, wrong.messageKey(), wrong.arguments())));
                    }
                    case InvalidBarringException wrong ->
                        Problem.invalid(List.of(FieldError.of("prefix", wrong.messageKey(), wrong.arguments())));
                    case BarringRefusedException refused ->
                        Problem.of(ProblemType.DENIED).saying(language -> Texts.in(language, refused.messageKey()));
                    case InvalidContactException wrong ->
                        Problem.invalid(wrong.problems().stream()
                                .map(problem -> FieldError.of(camel(problem.field()), problem.messageKey()))
                                .toList());
                    case InvalidVoicemailException wrong ->
                        Problem.invalid(wrong.problems().stream()
                                .map(problem -> FieldError.of(camel(problem.field()), problem.messageKey()))
                                .toList());
                    case InvalidProfileException wrong ->
                        Problem.invalid(wrong.problems().stream()
                                .map(problem -> FieldError.of(camel(problem.field()), problem.messageKey()))
                                .toList());
                    case ProfileRefusedException refused ->
                        Problem.of(ProblemType.DENIED)
                                .saying(language ->
                                        Texts.in(language, refused.reason().messageKey()));
                    case InvalidAliasException wrong ->
                        Problem.invalid(
                                List.of(FieldError.of("alias", wrong.reason().messageKey())));
                    case DiversionsInTheWayException undecided ->
                        Problem.of(ProblemType.CONFLICT)
                                .withErrors(undecided.diversions().stream()
                                        .map(other -> FieldError.of(
                                                "diversions." + Given.key(other.condition()),
                                                "api.field.keep-or-replace"))
                                        .toList());
                    default -> null;
                });
    }

    private static String field(InvalidDiversionException.Problem problem) {
        return problem.condition() == null
                ? "noAnswerSeconds"
                : "targets." + problem.condition().key();
    }

    /** {@code TIME_ZONE} is {@code timeZone}. */
    static String camel(Enum<?> field) {
        var name = field.name().toLowerCase(Locale.ROOT);
        var camel = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter != '_') {
                camel.append(i > 0 && name.charAt(i - 1) == '_' ? Character.toUpperCase(letter) : letter);
            }
        }
        return camel.toString();
    }
}
