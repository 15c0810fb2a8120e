package org.ngnportal.profile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import org.ngnportal.provisioning.Provisioning;
import org.ngnportal.provisioning.SoftphoneAccount;
import org.ngnportal.provisioning.SoftphonePanel;
import org.ngnportal.shell.Texts;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Tenants;
import org.ngnportal.vault.Secret;
import org.springframework.stereotype.Component;

/** Connects softphones of a subscriber while his password is known: when he has it shown, and when he sets it. */
@Component
class Softphones {

    private final Provisioning provisioning;
    private final Tenants tenants;

    Softphones(Provisioning provisioning, Tenants tenants) {
        this.provisioning = provisioning;
        this.tenants = tenants;
    }

    /** A picture and a block of text; both hold the password or lead to its digest. */
    SoftphonePanel panel(Actor actor, SipAddress address, Secret password) {
        var settings = tenants.settings(actor);
        var proxy = settings.property("sip_outbound_proxy")
                .or(() -> settings.property("sip_proxy"))
                .orElse("");
        var account = new SoftphoneAccount(address, actor.displayName(), password, proxy);
        return new SoftphonePanel(account, provisioning.offer(account, Provisioning.ON_A_PAGE));
    }

    void offer(Actor actor, SipAddress address, Secret password) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.t("profile.sip"));
        dialog.setWidth("min(28rem, calc(100vw - 2rem))");
        dialog.add(panel(actor, address, password));
        dialog.getFooter().add(new Button(Texts.t("profile.close"), click -> dialog.close()));
        dialog.open();
    }
}
