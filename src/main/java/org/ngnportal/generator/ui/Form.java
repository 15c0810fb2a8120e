package org.ngnportal.generator.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngnportal.delivery.DeliveryWay;
import org.ngnportal.generator.GeneratorOrder;
import org.ngnportal.generator.OfferedRange;
import org.ngnportal.sip.DomainName;
import org.ngnportal.tenancy.TenantSettings;

/** All that can be said about what is to be generated. */
final class Form extends Div {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final NumberFields numbers;
    private final AccountFields accounts;
    private final ServiceFields services;
    private final CredentialFields credentials;
    private final Div ofAccounts = new Div();

    Form(
            List<OfferedRange> ranges,
            List<DomainName> domains,
            TenantSettings settings,
            boolean owners,
            DeliveryWay usualWay,
            FieldMarks marks) {
        numbers = new NumberFields(ranges, marks);
        accounts = new AccountFields(domains, owners, marks);
        services = new ServiceFields(settings.delegation(), marks);
        credentials = new CredentialFields(usualWay, marks);
        ofAccounts.add(accounts, services, credentials);
        addClassName("generator-form");
        ofAccounts.addClassName("generator-form");
        add(numbers, ofAccounts);
    }

    /** @param changed called after each change that no mark is told of */
    void onChange(Runnable changed) {
        numbers.onChange(changed);
        services.onChange(changed);
        credentials.onChange(changed);
    }

    /** Shows what there is to fill in. */
    void reveal() {
        numbers.reveal();
        ofAccounts.setVisible(numbers.makesAccounts());
    }

    @Nullable
    OfferedRange range() {
        return numbers.range();
    }

    GeneratorOrder order() {
        var range = numbers.range();
        return new GeneratorOrder(
                numbers.numbering(),
                range == null ? null : range.id(),
                numbers.numbers(),
                numbers.makesAccounts()
                        ? new GeneratorOrder.Accounts(
                                accounts.domain(),
                                accounts.naming(),
                                accounts.owner(),
                                accounts.person(),
                                services.value(),
                                credentials.passwords(),
                                credentials.delivery())
                        : null);
    }
}
