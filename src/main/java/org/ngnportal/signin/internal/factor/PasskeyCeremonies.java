package org.ngnportal.signin.internal.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.ngnportal.signin.FactorException;
import org.ngnportal.signin.FactorException.Reason;
import org.ngnportal.tenancy.UserKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks browsers for passkeys and judges what they answer (Web Authentication, level 2). */
@Component
public class PasskeyCeremonies {

    private static final Logger log = LoggerFactory.getLogger(PasskeyCeremonies.class);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final WebAuthnManager verifier = WebAuthnManager.createNonStrictWebAuthnManager();
    private final PasskeyStore passkeys;
    private final RelyingParties parties;
    private final Clock clock = Clock.systemUTC();

    PasskeyCeremonies(PasskeyStore passkeys, RelyingParties parties) {
        this.passkeys = passkeys;
        this.parties = parties;
    }

    /** What to ask to make a new passkey. The user must be kept already. */
    PasskeyChallenge<PublicKeyCredentialCreationOptions> beginNew(UserKey user) {
        RelyingParties.RelyingParty party = parties.current();
        PublicKeyCredentialCreationOptions options = operations(party)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(as(user)));
        return new PasskeyChallenge<>(json.writeValueAsString(options), options, party, clock.instant());
    }

    /** @throws FactorException if the answer is not one to this question */
    void finishNew(PasskeyChallenge<PublicKeyCredentialCreationOptions> challenge, String label, String answer) {
        PublicKeyCredentialCreationOptions options =
                challenge.take(clock.instant()).orElseThrow(this::refused);
        judged(() -> {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                    checked(json.readValue(limited(answer), new TypeReference<>() {}));
            return operations(challenge.party())
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(credential, label)));
        });
    }

    /** What to ask to see one of a user's passkeys. */
    public PasskeyChallenge<PublicKeyCredentialRequestOptions> beginUse(UserKey user) {
        RelyingParties.RelyingParty party = parties.current();
        PublicKeyCredentialRequestOptions options = operations(party)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(as(user)));
        return new PasskeyChallenge<>(json.writeValueAsString(options), options, party, clock.instant());
    }

    /** @throws FactorException if the answer is not one to this question, with a passkey of this user */
    public void finishUse(UserKey user, PasskeyChallenge<PublicKeyCredentialRequestOptions> challenge, String answer) {
        PublicKeyCredentialRequestOptions options =
                challenge.take(clock.instant()).orElseThrow(this::refused);
        judged(() -> {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                    checked(json.readValue(limited(answer), new TypeReference<>() {}));
            if (passkeys.of(user).stream()
                    .noneMatch(own -> own.getCredentialId().equals(credential.getRawId()))) {
                throw new IllegalArgumentException("somebody else's passkey");
            }
            return operations(challenge.party())
                    .authenticate(new RelyingPartyAuthenticationRequest(options, credential));
        });
    }

    private WebAuthnRelyingPartyOperations operations(RelyingParties.RelyingParty party) {
        var operations = new Webauthn4JRelyingPartyOperations(
                passkeys,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(party.id())
                        .name(party.name())
                        .build(),
                Set.of(party.origin()));
        operations.setWebAuthnManager(verifier);
        operations.setCustomizeCreationOptions(options -> options.timeout(PasskeyChallenge.LIFETIME)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.PREFERRED)
                        .userVerification(UserVerificationRequirement.PREFERRED)
                        .build()));
        return operations;
    }

    private <T> void judged(Supplier<T> verification) {
        try {
            Objects.requireNonNull(verification.get());
        } catch (WebAuthnException | IllegalArgumentException | JacksonException refusal) {
            // the message may quote the answer: left out on purpose
            log.info("Passkey refused: {}", refusal.getClass().getSimpleName());
            throw refused();
        }
    }

    private FactorException refused() {
        return new FactorException(Reason.PASSKEY_REFUSED);
    }

    private static <T extends org.springframework.security.web.webauthn.api.AuthenticatorResponse>
            PublicKeyCredential<T> checked(PublicKeyCredential<T> credential) {
        if (credential == null || credential.getRawId() == null || credential.getResponse() == null) {
            throw new IllegalArgumentException("incomplete answer");
        }
        return credential;
    }

    private static String limited(String answer) {
        if (answer.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("answer too long");
        }
        return answer;
    }

    private static Authentication as(UserKey user) {
        return UsernamePasswordAuthenticationToken.authenticated(user.toString(), "", List.of());
    }
}
