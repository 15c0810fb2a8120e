package org.ngnportal.matrix;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All probes of the {@link ServiceMatrixTest matrix}. */
final class Probes {

    /** Methods that tell or change nothing of anybody, and why. */
    static final Map<String, String> HARMLESS = Map.ofEntries(
            entry("Accounts.mayBlock(Subscriber)", "judges what the caller already has"),
            entry("ActorSeal.seal(String)", "turns the caller himself into octets"),
            entry("Connections.mayKeep()", "tells the caller of himself"),
            entry("AppTokens.mayCreate()", "tells the caller of himself"),
            entry("BalancePart.content(Subscriber)", "shows what services say, which ask for the right"),
            entry("Bookings.limit()", "tells the caller of himself"),
            entry("Connections.renew()", "takes over what the caller has just signed in with, for himself"),
            entry("HomePart.read()", "shows what services say, which ask for the right"),
            entry("Impersonations.allowChanges(boolean)", "is about what the session does already"),
            entry("Impersonations.current()", "tells the session of itself"),
            entry("Impersonations.end()", "ends what the session does"),
            entry("Impersonations.longest()", "tells a setting"),
            entry("Impersonations.mayAllowChanges()", "tells the session of itself"),
            entry("Impersonations.resume()", "ends what is over"),
            entry("BatchWork.begin(List)", "is called by the engine of batches, which has asked for the right"),
            entry("BatchWork.require(Map)", "asks for the right itself, and does nothing"),
            entry("BatchWork.settled(List)", "is called by the engine of batches, which has asked for the right"),
            entry("BatchWork.undone(List)", "is called by the engine of batches, which has asked for the right"),
            entry("Journal.during(Deed, Supplier)", "writes down what its caller does, who has asked for the right"),
            entry("Journal.during(Deed, Runnable)", "the same without a result"),
            entry("Journal.begin(List)", "the same for many, whose outcomes follow"),
            entry("Journal.history(int)", "tells a subscriber of his own account, and everybody else of nothing"),
            entry("Mails.send(NoteMail)", "sends what its caller says, who has asked for the right"),
            entry("NgnPro.as()", "the platform decides, and org.ngnportal.sandbox.TenancyMatrixTest is about that"),
            entry("NgnPro.customerBelow(CustomerId)", "its callers ask for the right"),
            entry("NgnPro.subscriberOf(SipAddress)", "its callers ask for the right"),
            entry("OnboardingRules.services(Services)", "judges what the caller gives by his own delegation"),
            entry("FactorRequirements.within()", "tells the caller of himself"),
            entry("FactorRequirements.isRequired(Audience)", "tells the caller of his own tenant"),
            entry("FactorRequirements.require(Audience, boolean)", "for the caller's own tenant, and after a proof"),
            entry("PasswordAgain.isAsked()", "tells the caller of himself"),
            entry("Reauthentication.isProven()", "tells the caller of his own session"),
            entry("Reauthentication.require()", "the same as a refusal"),
            entry("Reauthentication.prove(Secret)", "is about the caller's own session, which must be there"),
            entry("SecondFactors.addPasskey(PasskeySetup, String, String)", "goes on with what beginPasskey has begun"),
            entry("SecondFactors.mayReset(UserKey)", "tells whether reset would be refused, which has a probe"),
            entry("Operators.connect()", "keeps the caller's own login, as Connections.keep does"),
            entry("Operators.isConnected()", "tells the caller of his own tenant"),
            entry("Operators.mayChange(Operator)", "judges what the caller already has"),
            entry("Operators.mayConnect()", "judges what connect would do"),
            entry("Operators.mayGrant(Grants)", "judges what the caller gives by his own rights"),
            entry("SignInLog.record(String, SignInOutcome, SignInMethod, Browser)", "writes down that he signed in"),
            entry("MassChanges.offered()", "tells the caller of himself"),
            entry("MassChanges.start(ChangePreview)", "starts what preview has opened, as Batches.start does"),
            entry("MassChanges.discard(BatchId)", "forgets what preview has opened, as Batches.discard does"),
            entry("SubscriberActions.of()", "offers what services do, which ask for the right"),
            entry("StaffLines.delegation()", "tells the caller of himself"),
            entry("BulkBookings.limit()", "tells the caller of himself"),
            entry("BulkBookings.require(Money)", "judges what the caller wants, and does nothing"),
            entry("ResetAndSend.isFor()", "tells whether order would be denied, which has a probe"),
            entry("SubscriberSection.build(Subscriber)", "shows what services say, which ask for the right"),
            entry("Revert.of(JournalEntry)", "does what services do, which ask for the right"),
            entry("Tenants.settings()", "tells the caller of himself"));

    private Probes() {}

    static List<Probe<?>> all(World world) {
        return Stream.of(
                        AccountsProbes.all(world),
                        BatchProbes.all(world),
                        ChangesProbes.all(world),
                        QuietProbes.all(world),
                        HomeProbes.all(world),
                        DeliveryProbes.all(world),
                        TemplateProbes.all(world),
                        OnboardingProbes.all(world),
                        GeneratorProbes.all(world),
                        WishProbes.all(world),
                        JournalProbes.all(world),
                        ConnectionsProbes.all(world),
                        CustomersProbes.all(world),
                        DiversionProbes.all(world),
                        FactorProbes.all(world),
                        ImpersonationProbes.all(world),
                        VoicemailProbes.all(world),
                        SelfcareProbes.all(world),
                        CallsProbes.all(world),
                        ApiProbes.all(world),
                        SignInProbes.all(world),
                        OperatorProbes.all(world),
                        PasswordProbes.all(world),
                        ProfileProbes.all(world),
                        PrepaidProbes.all(world),
                        QuotaProbes.all(world),
                        ImportProbes.all(world))
                .<Probe<?>>flatMap(List::stream)
                .toList();
    }
}
