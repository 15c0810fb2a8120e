package org.ngnportal.profile.internal;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ngnportal.accounts.AccountGroup;
import org.ngnportal.accounts.OwnEdit;
import org.ngnportal.accounts.OwnLine;
import org.ngnportal.accounts.OwnLines;
import org.ngnportal.accounts.SubscriberChanges;
import org.ngnportal.journal.Actions;
import org.ngnportal.journal.FieldChange;
import org.ngnportal.links.Links;
import org.ngnportal.profile.InvalidProfileException;
import org.ngnportal.profile.OwnProfile;
import org.ngnportal.profile.Profile;
import org.ngnportal.profile.ProfileSettings;
import org.ngnportal.tenancy.Actor;
import org.ngnportal.tenancy.Tenants;
import org.springframework.stereotype.Service;

@Service
class PlatformProfile implements OwnProfile {

    private static final String LANGUAGE = "language";
    private static final String MOBILE_NUMBER = "mobile_number";

    /** A list like {@code north=The north, south=The south}; names may be left out. */
    private static final String REGIONS = "emergency_regions";

    private final OwnLines lines;
    private final Tenants tenants;
    private final Links links;
    private final ProfileProperties properties;

    PlatformProfile(OwnLines lines, Tenants tenants, Links links, ProfileProperties properties) {
        this.lines = lines;
        this.tenants = tenants;
        this.links = links;
        this.properties = properties;
    }

    @Override
    public Profile get(Actor actor) {
        return profile(actor, lines.toSee(actor));
    }

    @Override
    public Profile save(Actor actor, ProfileSettings wanted) {
        var line = lines.toChange(actor);
        var was = settings(line);
        var settings = ProfileRules.normalised(was, wanted);
        var problems = ProfileRules.problems(was, settings, choices(actor, line));
        if (!problems.isEmpty()) {
            throw new InvalidProfileException(problems);
        }
        var changes = changes(was, settings);
        if (!changes.isEmpty()) {
            line.edit(Actions.PROFILE_SAVE, changes, edit -> apply(edit, was, settings));
        }
        return get(actor);
    }

    private Profile profile(Actor actor, OwnLine line) {
        var identity = line.subscriber().identity();
        return new Profile(
                line.address(),
                identity.fullName(),
                identity.email(),
                links.open(LinkedEmail.PURPOSE, line.address().toString()) > 0,
                settings(line),
                choices(actor, line));
    }

    private static ProfileSettings settings(OwnLine line) {
        var account = line.subscriber();
        return new ProfileSettings(
                account.identity().language(),
                account.identity().timeZone(),
                line.property(MOBILE_NUMBER).orElse(""),
                line.quickDial(),
                line.region(),
                account.isIn(AccountGroup.ANONYMOUS),
                account.isIn(AccountGroup.MISSED_CALLS));
    }

    private Profile.Choices choices(Actor actor, OwnLine line) {
        var account = line.subscriber();
        return new Profile.Choices(
                tenants.settings(actor)
                        .property(REGIONS)
                        .map(PlatformProfile::regions)
                        .orElse(properties.emergencyRegions()),
                line.address().user().matches("\\d+"),
                account.isIn(AccountGroup.FREE_PSTN) || account.isIn(AccountGroup.ANONYMOUS));
    }

    private static Map<String, String> regions(String list) {
        var regions = new LinkedHashMap<String, String>();
        Stream.of(list.split("[,;\n]"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.split("=", 2))
                .forEach(pair -> regions.put(pair[0].strip(), pair[pair.length - 1].strip()));
        return regions;
    }

    private static List<FieldChange> changes(ProfileSettings was, ProfileSettings is) {
        return Stream.<Optional<FieldChange>>of(
                        FieldChange.between("language", was.language(), is.language()),
                        FieldChange.between("time-zone", was.timeZone(), is.timeZone()),
                        FieldChange.between("mobile-number", was.mobileNumber(), is.mobileNumber()),
                        FieldChange.between("quick-dial", was.quickDial(), is.quickDial()),
                        FieldChange.between("region", was.region(), is.region()),
                        FieldChange.between(
                                SubscriberChanges.field(AccountGroup.ANONYMOUS), was.hidesNumber(), is.hidesNumber()),
                        FieldChange.between(
                                SubscriberChanges.field(AccountGroup.MISSED_CALLS),
                                was.missedCallMails(),
                                is.missedCallMails()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void apply(OwnEdit edit, ProfileSettings was, ProfileSettings is) {
        set(was, is, ProfileSettings::language, language -> edit.property(LANGUAGE, language));
        set(was, is, ProfileSettings::timeZone, zone -> edit.timeZone(ZoneId.of(zone)));
        set(was, is, ProfileSettings::mobileNumber, number -> {
            if (number.isEmpty()) {
                edit.withoutProperty(MOBILE_NUMBER);
            } else {
                edit.property(MOBILE_NUMBER, number);
            }
        });
        set(was, is, ProfileSettings::quickDial, edit::quickDial);
        set(was, is, ProfileSettings::region, edit::region);
        set(was, is, ProfileSettings::hidesNumber, member -> edit.group(AccountGroup.ANONYMOUS, member));
        set(was, is, ProfileSettings::missedCallMails, member -> edit.group(AccountGroup.MISSED_CALLS, member));
    }

    private static <T> void set(
            ProfileSettings was, ProfileSettings is, Function<ProfileSettings, T> value, Consumer<T> edit) {
        var wanted = value.apply(is);
        if (!Objects.equals(value.apply(was), wanted)) {
            edit.accept(wanted);
        }
    }
}
