package org.ngnportal.api.rest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngnportal.api.internal.ApiBody;
import org.ngnportal.api.internal.Caller;
import org.ngnportal.api.internal.EntityTags;
import org.ngnportal.api.internal.Summary;
import org.ngnportal.profile.OwnProfile;
import org.ngnportal.profile.ProfileSettings;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What a subscriber sets himself, privacy among it. E-mail address and passwords are changed on the pages alone. */
@RestController
class SettingsController {

    private final OwnProfile profile;
    private final EntityTags tags;

    SettingsController(OwnProfile profile, EntityTags tags) {
        this.profile = profile;
        this.tags = tags;
    }

    /**
     * @param language en, de, nl, es or ro
     * @param timeZone Olson name; absent when the platform has none
     * @param mobileNumber + and digits; absent for none
     * @param quickDial digits that complete short numbers; absent for none
     * @param region key of an emergency region; absent for none
     * @param hidesNumber whether those he calls do not see his number
     * @param missedCallMails whether a mail tells him each day of the calls he missed
     * @param regions keys to choose from
     */
    record SettingsBody(
            String language,
            @Nullable String timeZone,
            @Nullable String mobileNumber,
            @Nullable String quickDial,
            @Nullable String region,
            boolean hidesNumber,
            boolean missedCallMails,
            List<String> regions)
            implements ApiBody {}

    /** What is to be changed; what is not named stays, and an empty text takes away. */
    record SettingsChangeBody(
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable String mobileNumber,
            @Nullable String quickDial,
            @Nullable String region,
            @Nullable Boolean hidesNumber,
            @Nullable Boolean missedCallMails)
            implements ApiBody {}

    record PrivacyBody(boolean hidesNumber) implements ApiBody {}

    @Summary("What the subscriber has set")
    @GetMapping("/api/my/settings")
    ResponseEntity<SettingsBody> settings(@AuthenticationPrincipal Caller caller) {
        return tags.tagged(body(caller));
    }

    @Summary("Changes the settings that are named")
    @PatchMapping("/api/my/settings")
    ResponseEntity<SettingsBody> change(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody SettingsChangeBody body) {
        tags.require(ifMatch, () -> body(caller));
        var now = profile.get(caller.actor()).settings();
        profile.save(
                caller.actor(),
                new ProfileSettings(
                        Objects.requireNonNullElse(body.language(), now.language()),
                        Objects.requireNonNullElse(body.timeZone(), now.timeZone()),
                        Objects.requireNonNullElse(body.mobileNumber(), now.mobileNumber()),
                        Objects.requireNonNullElse(body.quickDial(), now.quickDial()),
                        Objects.requireNonNullElse(body.region(), now.region()),
                        Objects.requireNonNullElse(body.hidesNumber(), now.hidesNumber()),
                        Objects.requireNonNullElse(body.missedCallMails(), now.missedCallMails())));
        return settings(caller);
    }

    @Summary("Whether the number is hidden from those who are called")
    @GetMapping("/api/my/privacy")
    PrivacyBody privacy(@AuthenticationPrincipal Caller caller) {
        return new PrivacyBody(profile.get(caller.actor()).settings().hidesNumber());
    }

    @Summary("Hides the number from those who are called, or shows it")
    @PutMapping("/api/my/privacy")
    PrivacyBody hide(@AuthenticationPrincipal Caller caller, @RequestBody PrivacyBody body) {
        var now = profile.get(caller.actor()).settings();
        var saved = profile.save(
                caller.actor(),
                new ProfileSettings(
                        now.language(),
                        now.timeZone(),
                        now.mobileNumber(),
                        now.quickDial(),
                        now.region(),
                        body.hidesNumber(),
                        now.missedCallMails()));
        return new PrivacyBody(saved.settings().hidesNumber());
    }

    private SettingsBody body(Caller caller) {
        var held = profile.get(caller.actor());
        var settings = held.settings();
        return new SettingsBody(
                settings.language(),
                Given.text(settings.timeZone()),
                Given.text(settings.mobileNumber()),
                Given.text(settings.quickDial()),
                Given.text(settings.region()),
                settings.hidesNumber(),
                settings.missedCallMails(),
                List.copyOf(held.choices().regions().keySet()));
    }
}
