package org.ngnportal.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.branding.MailTemplate.RenderedMail;

/**
 * What becomes of a template.
 *
 * @param problems for which it cannot be kept; empty if it can
 * @param leftOut elements and attributes that mails must not have, which are left out when one is sent
 * @param sample the mail it makes of samples; null if it cannot be rendered
 */
public record TemplateCheck(
        List<TemplateProblem> problems,
        List<String> leftOut,
        @Nullable RenderedMail sample) {

    public TemplateCheck {
        problems = List.copyOf(problems);
        leftOut = List.copyOf(leftOut);
    }

    public boolean isFine() {
        return problems.isEmpty();
    }
}
