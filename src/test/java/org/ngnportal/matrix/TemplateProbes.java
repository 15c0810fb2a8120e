package org.ngnportal.matrix;

import java.util.List;
import org.ngnportal.branding.TemplateText;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.templates.SenderWish;
import org.ngnportal.templates.Senders;
import org.ngnportal.templates.Templates;
import org.ngnportal.tenancy.Action;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Area;
import org.ngnportal.vault.Secret;

/** Templates and senders of mails: everybody's are those of his own tenant. */
final class TemplateProbes {

    private static final String EVENT = "low-balance";
    private static final String LANGUAGE = "ro";
    private static final String BLOCKED = "account-blocked";
    private static final TemplateText TEXT = new TemplateText("Hi", "<p>{{balance}}</p>", "{{balance}}");

    private TemplateProbes() {}

    static List<Probe<?>> all(World world) {
        var templates = world.bean(Templates.class);
        var senders = world.bean(Senders.class);
        return List.of(
                Target.ofOneself("Templates.overview()", Area.TEMPLATES, Action.SEE, templates::overview),
                Target.ofOneself(
                        "Templates.open(String, String)",
                        Area.TEMPLATES,
                        Action.SEE,
                        by -> templates.open(by, EVENT, LANGUAGE)),
                Target.ofOneself(
                        "Templates.version(String, String, int)",
                        Area.TEMPLATES,
                        Action.SEE,
                        by -> templates.version(by, EVENT, LANGUAGE, 1)),
                Target.ofOneself(
                        "Templates.save(String, String, TemplateText, int)",
                        Area.TEMPLATES,
                        Action.CHANGE,
                        by -> templates.save(by, EVENT, LANGUAGE, TEXT, base(templates, by))),
                Target.ofOneself(
                        "Templates.reset(String, String, int)",
                        Area.TEMPLATES,
                        Action.CHANGE,
                        by -> templates.reset(by, EVENT, LANGUAGE, base(templates, by))),
                Target.ofOneself(
                        "Templates.test(String, String, TemplateText, MailAddress)",
                        Area.TEMPLATES,
                        Action.CHANGE,
                        by -> templates.test(by, EVENT, LANGUAGE, TEXT, new MailAddress("me@example.org"))),
                Target.ofOneself(
                        "Templates.isOn(String)", Area.TEMPLATES, Action.SEE, by -> templates.isOn(by, BLOCKED)),
                Target.ofOneself(
                        "Templates.turn(String, boolean)",
                        Area.TEMPLATES,
                        Action.CHANGE,
                        by -> templates.turn(by, BLOCKED, false)),
                Target.ofOneself("Senders.get()", Area.TEMPLATES, Action.SEE, senders::get),
                Target.ofOneself("Senders.published()", Area.TEMPLATES, Action.SEE, senders::published),
                Target.ofOneself(
                        "Senders.change(SenderWish)",
                        Area.TEMPLATES,
                        Action.CHANGE,
                        by -> senders.change(by, new SenderWish("mail@example.org", "", "", ""))),
                Target.ofOneself(
                        "Senders.confirm(String)", Area.TEMPLATES, Action.CHANGE, by -> senders.confirm(by, "x")),
                Target.ofOneself("Senders.remove()", Area.TEMPLATES, Action.CHANGE, senders::remove),
                Target.ofOneself(
                        "Senders.makeKey(String)", Area.TEMPLATES, Action.CHANGE, by -> senders.makeKey(by, "portal")),
                Target.ofOneself(
                        "Senders.useKey(String, Secret)",
                        Area.TEMPLATES,
                        Action.CHANGE,
                        by -> senders.useKey(by, "portal", new Secret("x"))),
                Target.ofOneself("Senders.removeKey()", Area.TEMPLATES, Action.CHANGE, senders::removeKey));
    }

    /** Who must not even look is told so by what is asked. */
    private static int base(Templates templates, Actor by) {
        return org.ngnportal.tenancy.Rights.allows(by, Area.TEMPLATES, Action.SEE)
                ? templates.open(by, EVENT, LANGUAGE).base()
                : 0;
    }
}
