package org.ngnportal.sandbox.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ngnportal.ngnpro.PlatformTime;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAclEntry;
import org.ngnportal.ngnpro.SipProperty;

/** A whole SIP account (contract section 3.3). Copies are made before sets and maps are changed. */
record Account(AccountRow row, SortedSet<String> groups, SortedMap<String, String> properties, List<SipAclEntry> acl) {

    Account(AccountRow row, SortedSet<String> groups, SortedMap<String, String> properties, List<SipAclEntry> acl) {
        this.row = row;
        this.groups = new TreeSet<>(groups);
        this.properties = new TreeMap<>(properties);
        this.acl = List.copyOf(acl);
    }

    boolean in(String group) {
        return groups.contains(group);
    }

    Account with(AccountRow changed) {
        return new Account(changed, groups, properties, acl);
    }

    Account withGroup(String group) {
        var copy = new Account(row, groups, properties, acl);
        copy.groups.add(group);
        return copy;
    }

    Account withoutGroup(String group) {
        var copy = new Account(row, groups, properties, acl);
        copy.groups.remove(group);
        return copy;
    }

    SipAccount wire() {
        var list = new ArrayList<SipProperty>();
        for (Map.Entry<String, String> property : properties.entrySet()) {
            list.add(new SipProperty(property.getKey(), property.getValue()));
        }
        return SipAccount.builder(row.id())
                .password(row.secret().clear())
                .ha1(row.secret().digests().ha1())
                .name(row.firstName(), row.lastName())
                .email(row.email())
                .timezone(row.timeZone())
                .owner(row.owner())
                .ownership(row.customer(), row.reseller())
                .rpid(row.rpid())
                .region(row.region())
                .quickdialPrefix(row.quickdial())
                .timeout(row.noAnswer())
                .callLimit(row.callLimit())
                .quota(row.quota())
                .prepaid(row.prepaid())
                .groups(List.copyOf(groups))
                .acl(acl)
                .properties(list)
                .dates(PlatformTime.of(row.createDate()), PlatformTime.of(row.changeDate()))
                .build();
    }

    @Override
    public String toString() {
        return "Account[" + row.id() + "]";
    }
}
