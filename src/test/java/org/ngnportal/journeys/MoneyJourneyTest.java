package org.ngnportal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngnportal.ngnpro.SipProperty;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.tenancy.NgnPro;
import org.ngnportal.vault.Secret;

@ExtendWith(Stage.Builder.class)
class MoneyJourneyTest {

    private static final String QUINN = "subscribers/quinn.taylor@alpha.example";

    @Test
    void prepaidSubscriberIsToppedUpAndTheHistoryShowsIt(Stage stage) {
        Visitor visitor =
                stage.visitor(stage.portal()).signIn("alpha", "alpha-demo").open(QUINN);
        visitor.sees(visitor.exactHeading("Balance")).sees(visitor.button("Top up or correct"));
        visitor.button("Top up or correct").scrollIntoViewIfNeeded();
        visitor.inspects("subscriber-prepaid");

        visitor.click("Top up or correct").fill("Amount", "12.50");
        visitor.sees("Afterwards: €").fill("Reason", "Thanks for waiting");
        visitor.inspects("balance-top-up");
        visitor.click("Book").sees("New balance: €");
        visitor.button("Top up or correct").scrollIntoViewIfNeeded();
        visitor.inspects("subscriber-booked");

        visitor.link("Credit history").click();
        visitor.sees(visitor.exactHeading("Credit history")).sees("Thanks for waiting");
        visitor.sees("+€12.50").inspects("credit-history");
        visitor.fill("Search", "nothing like this");
        visitor.sees("Nothing matches");
    }

    @Test
    void voucherIsMadeRedeemedOnceAndRefusedTheSecondTime(Stage stage) {
        Visitor visitor =
                stage.visitor(stage.portal()).signIn("alpha", "alpha-demo").open("vouchers");
        visitor.sees(visitor.exactHeading("Vouchers"));
        visitor.button("Create vouchers").click();
        visitor.fill("How many", "12").fill("Value of each", "10");
        visitor.sees("Together: 120.00").inspects("vouchers-new");
        visitor.click("Create").sees("12 vouchers were made").inspects("vouchers-made");
        String code = visitor.page().locator(".prepaid-codes code").first().innerText();
        visitor.click("I have the codes");
        visitor.sees("0 of 12 redeemed").inspects("vouchers");

        visitor.open("subscribers/ingrid.soerensen@alpha.example");
        visitor.click("Redeem a voucher").fill("Code", "22222").click("Continue");
        visitor.sees("There is a mistake in this code");
        visitor.fill("Code", code).click("Continue").sees("This voucher is worth €10.00");
        visitor.inspects("voucher-redeem");
        visitor.click("Redeem €10.00").sees("New balance: €");

        visitor.click("Redeem a voucher").fill("Code", code).click("Continue");
        visitor.sees("This voucher cannot be redeemed here").inspects("voucher-refused");

        visitor.open("vouchers");
        visitor.sees("1 of 12 redeemed");
        batch(visitor).click();
        visitor.sees("ingrid.soerensen@alpha.example").inspects("voucher-batch");
        visitor.click("Block all").sees("None of these vouchers can be redeemed for now.");
        assertThat(visitor.button("Lift the block").first()).isVisible();
    }

    @Test
    void subscriberSeesHisBalanceAndRedeemsACard(Stage stage) {
        setWebPassword(stage.portal(), new SipAddress("joao.pereira", "alpha.example"), "Kettle-Orbit-7");
        Visitor visitor = stage.visitor(stage.portal(), Screen.PHONE).open("login");
        visitor.trySignIn("joao.pereira@alpha.example", "Kettle-Orbit-7").sees(visitor.heading("Hello, João"));
        visitor.sees(visitor.exactHeading("Your balance"));

        visitor.exactHeading("Your balance").locator("a").click();
        visitor.sees(visitor.exactHeading("Redeem a voucher"));
        visitor.open("my/balance?period=EVERYTHING").sees("Balance from").inspects("my-balance");

        visitor.fill("Code", "31415926535897")
                .fill("Card ID (optional)", "1001")
                .click("Continue");
        visitor.sees("New balance: €").sees("Voucher 1001");
    }

    @Test
    void chartShowsTheBalanceOverTime(Stage stage) {
        Visitor visitor = stage.visitor(stage.portal()).signIn("alpha", "alpha-demo");
        visitor.open("subscribers/mihaela.popescu@alpha.example/balance?period=EVERYTHING");
        visitor.sees("Balance from").sees(visitor.button("Show more")).inspects("credit-history-chart");
    }

    private static void setWebPassword(Portal portal, SipAddress address, String password) {
        NgnPro ngnPro = portal.bean(NgnPro.class);
        List<SipProperty> properties = new ArrayList<>(portal.stored(address).properties());
        properties.add(new SipProperty("web_password", password));
        ngnPro.as(ngnPro.authenticate("alpha", new Secret("alpha-demo")))
                .sip()
                .updateAccount(portal.stored(address).toBuilder()
                        .properties(properties)
                        .build());
    }

    private static Locator batch(Visitor visitor) {
        return visitor.page().locator(".prepaid-batch a").first();
    }
}
