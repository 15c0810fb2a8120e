package org.ngnportal.changes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.StaffEdit;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.accounts.SubscriberProperties;
import org.ngnportal.accounts.SubscriberSection;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.Section;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;

/** Why a subscriber is blocked, as far as somebody wrote it down. */
@org.springframework.stereotype.Component
class BlockReasonSection implements SubscriberSection {

    private final SubscriberProperties properties;

    BlockReasonSection(SubscriberProperties properties) {
        this.properties = properties;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> build(Actor actor, Subscriber subscriber) {
        if (!subscriber.isIn(AccountGroup.BLOCKED)) {
            return Optional.empty();
        }
        try {
            return properties
                    .find(actor, subscriber.address(), StaffEdit.BLOCK_REASON)
                    .map(reason -> new Section(Texts.t("changes.blocked-because"), new Paragraph(reason)));
        } catch (NgnProException unknownForNow) {
            return Optional.empty();
        }
    }
}
