package org.ngnportal.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.Accounts;
import org.ngnportal.accounts.AccountsNavigation;
import org.ngnportal.accounts.ConcurrentChangeException;
import org.ngnportal.accounts.InvalidSubscriberException;
import org.ngnportal.accounts.Mailboxes;
import org.ngnportal.accounts.NotPermittedException;
import org.ngnportal.accounts.Subscriber;
import org.ngnportal.accounts.SubscriberSection;
import org.ngnportal.journal.Journal;
import org.ngnportal.journal.JournalEntry;
import org.ngnportal.journal.Subject;
import org.ngnportal.journal.Timeline;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.shell.FaultTexts;
import org.ngnportal.shell.Icons;
import org.ngnportal.shell.Notices;
import org.ngnportal.shell.SaveBar;
import org.ngnportal.shell.Texts;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.vault.Passwords;

/** A subscriber as he was read last, and what can be done with him. */
final class SubscriberPanel extends Composite<Div> {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient Actor actor;
    private final transient Permission permission;
    private final transient List<SubscriberSection> sections;
    private final Div added = new Div();
    private final SubscriberHeader header;
    private final ConflictNotice conflict = new ConflictNotice(this::showCurrent);
    private final Div overQuota = new Div();
    private final SubscriberForm form;
    private final SaveBar saveBar = new SaveBar(this::save, this::discard);
    private final ServicesSection services;
    private final VoicemailSection voicemail;
    private final AccountFacts facts;
    private final transient SettingsUndo undo;
    private final Timeline timeline;
    private transient Subscriber opened;

    SubscriberPanel(
            Accounts accounts,
            Mailboxes mailboxes,
            Journal journal,
            Passwords passwords,
            Actor actor,
            Permission permission,
            String customer,
            List<SubscriberSection> sections,
            Subscriber subscriber) {
        this.accounts = accounts;
        this.actor = actor;
        this.permission = permission;
        this.sections = sections;
        opened = subscriber;
        facts = new AccountFacts(customer);
        header = new SubscriberHeader(permission, blocked -> switchTo(AccountGroup.BLOCKED, blocked), this::askRemoval);
        form = new SubscriberForm(accounts, permission, this::edited);
        services = new ServicesSection(permission, this::switchTo);
        voicemail = new VoicemailSection(mailboxes, passwords, actor, permission.change(), this::mailboxChanged);
        undo = new SettingsUndo(accounts, actor, permission);
        timeline = new Timeline(journal, actor, Subject.subscriber(subscriber.address()), new Timeline.Undo() {
            @Override
            public boolean isPossible(JournalEntry entry) {
                return undo.isPossible(opened, entry);
            }

            @Override
            public void accept(JournalEntry entry) {
                takeBack(entry);
            }
        });
        layOut();
        form.show(subscriber);
        show(subscriber);
    }

    /** Adds something that can be done with the subscriber. */
    void offer(Component action) {
        header.offer(action);
    }

    boolean isChanged() {
        return form.isChanged();
    }

    private void layOut() {
        overQuota.addClassName("accounts-over-quota");
        overQuota.add(Icons.decorative(VaadinIcon.HOURGLASS_END), new Span(Texts.t("accounts.money.over-quota")));
        if (permission.toSwitch(AccountGroup.QUOTA)) {
            overQuota.add(new Button(Texts.t("accounts.money.lift"), click -> switchTo(AccountGroup.QUOTA, false)));
        }
        Div main = new Div(form, saveBar, voicemail);
        main.addClassName("accounts-main");
        added.addClassName("accounts-added");
        Div side = new Div(added, services, timeline, facts);
        side.addClassName("accounts-side");
        Div columns = new Div(main, side);
        columns.addClassName("accounts-columns");
        getContent().add(header, conflict, overQuota, columns);
    }

    private void edited() {
        saveBar.show(form.isChanged());
    }

    private void save() {
        attempt(Texts.t("accounts.detail.saving", opened.displayName()), () -> {
                    var saved = accounts.save(actor, opened, form.wanted(opened));
                    var problem = saved.mailboxProblem();
                    if (problem == null) {
                        Notices.success(Texts.t("accounts.detail.saved"));
                    } else {
                        Notices.problem(Texts.t("accounts.detail.mailbox-behind", FaultTexts.of(problem)));
                    }
                    return saved.subscriber();
                })
                .ifPresent(saved -> {
                    form.show(saved);
                    show(saved);
                });
    }

    private void discard() {
        form.show(opened);
    }

    private void switchTo(AccountGroup group, boolean member) {
        var before = opened;
        var after = attempt(
                Texts.t("accounts.detail.switching", opened.displayName()),
                () -> accounts.setGroup(actor, before, group, member));
        after.ifPresentOrElse(
                current -> {
                    form.rebase(current);
                    show(current);
                    tell(group, member, before, current);
                },
                () -> {
                    services.show(before);
                    timeline.refresh();
                });
    }

    private void tell(AccountGroup group, boolean member, Subscriber before, Subscriber after) {
        Runnable undo = () -> switchTo(group, !member);
        switch (group) {
            case BLOCKED ->
                Notices.undoable(
                        Texts.t(member ? "accounts.detail.blocked" : "accounts.detail.unblocked", before.displayName()),
                        undo);
            case QUOTA -> Notices.success(Texts.t("accounts.money.lifted"));
            default -> {
                var words = Texts.t(
                        member ? "accounts.detail.switched-on" : "accounts.detail.switched-off",
                        Texts.t(group.messageKey()));
                if (after.telephony().prepaid() && !before.telephony().prepaid()) {
                    Notices.success(words + " " + Texts.t("accounts.detail.now-prepaid"));
                } else {
                    Notices.undoable(words, undo);
                }
            }
        }
    }

    private void takeBack(JournalEntry entry) {
        attempt(
                        Texts.t("accounts.detail.undoing", opened.displayName()),
                        () -> undo.isPossible(opened, entry) ? undo.undo(opened, entry) : opened)
                .ifPresentOrElse(
                        current -> {
                            form.rebase(current);
                            show(current);
                            Notices.success(Texts.t("accounts.detail.undone"));
                        },
                        timeline::refresh);
    }

    private void askRemoval() {
        new SubscriberRemoval(accounts, actor).ask(opened.address(), () -> {
            form.show(opened);
            AccountsNavigation.openList();
        });
    }

    private void mailboxChanged() {
        reread().ifPresent(current -> {
            form.rebase(current);
            show(current);
        });
    }

    private void showCurrent() {
        reread().ifPresent(current -> {
            form.show(current);
            show(current);
        });
    }

    private Optional<Subscriber> reread() {
        return attempt(
                Texts.t("accounts.detail.loading", opened.displayName()),
                () -> accounts.get(actor, opened.address()).orElse(null));
    }

    /** Runs what reads or changes the subscriber; if it cannot be done, says why. */
    private Optional<Subscriber> attempt(String doing, Supplier<@Nullable Subscriber> action) {
        try {
            return Optional.ofNullable(action.get());
        } catch (InvalidSubscriberException invalid) {
            form.show(invalid.problems());
        } catch (ConcurrentChangeException changed) {
            conflict.show(changed);
        } catch (NotPermittedException refused) {
            Notices.problem(Texts.t(refused.reason().messageKey()));
        } catch (NgnProException failure) {
            Notices.problem(failure, doing);
        }
        return Optional.empty();
    }

    private void show(Subscriber subscriber) {
        if (added.getChildren().findAny().isEmpty()
                || !opened.telephony().equals(subscriber.telephony())
                || !opened.groups().equals(subscriber.groups())) {
            added.removeAll();
            sections.stream()
                    .map(section -> section.build(actor, subscriber))
                    .flatMap(Optional::stream)
                    .forEach(added::add);
        }
        opened = subscriber;
        conflict.hide();
        header.show(subscriber, accounts.mayBlock(actor, subscriber));
        overQuota.setVisible(
                subscriber.isIn(AccountGroup.QUOTA) && AccountGroup.QUOTA.visibleWith(permission.delegation()));
        services.show(subscriber);
        voicemail.show(subscriber);
        facts.show(subscriber);
        timeline.refresh();
    }
}
