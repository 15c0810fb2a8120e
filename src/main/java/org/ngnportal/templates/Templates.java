package org.ngnportal.templates;

import java.util.List;
import java.util.Optional;
import org.ngnportal.branding.TemplateText;
import org.ngnportal.delivery.MailAddress;
import org.ngnportal.tenancy.Actor;

/** The templates of the actor's tenant. */
public interface Templates {

    /** Where the template of every event and language comes from. */
    List<TemplateEntry> overview(Actor actor);

    /** @throws IllegalArgumentException if there is no such event or language */
    OpenedTemplate open(Actor actor, String event, String language);

    /** An older text of the own template; empty if there is none of that number, or it gave the template up. */
    Optional<TemplateText> version(Actor actor, String event, String language, int number);

    /** Looks at a text that is being written, and renders it by the very code that sends. */
    TemplateCheck check(String event, String language, TemplateText text);

    /**
     * Keeps a text as the tenant's own; mails that wait are written with it, too.
     *
     * @param base newest version the writer has seen
     * @throws TemplateRefusedException if it has problems, or somebody else has changed the template since
     */
    void save(Actor actor, String event, String language, TemplateText text, int base);

    /** Gives up the tenant's own template; as {@link #save} in all else. */
    void reset(Actor actor, String event, String language, int base);

    /**
     * Sends what the text makes of samples, at once, in the name of the tenant's sender.
     *
     * @return what the mail server had against it, in words; empty if it took the mail
     * @throws TemplateRefusedException if the text has problems, or the actor has sent too many
     */
    Optional<String> test(Actor actor, String event, String language, TemplateText text, MailAddress recipient);

    /** Whether the mail about an {@linkplain MailEvent#optional optional} event is sent for the tenant. */
    boolean isOn(Actor actor, String event);

    void turn(Actor actor, String event, boolean on);
}
