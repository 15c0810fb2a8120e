package org.ngnportal.onboarding.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ngnportal.ngnpro.CallDiversions;
import org.ngnportal.ngnpro.FaultCode;
import org.ngnportal.ngnpro.NgnProException;
import org.ngnportal.ngnpro.PartialSession;
import org.ngnportal.ngnpro.SipAccount;
import org.ngnportal.ngnpro.SipAccountList;
import org.ngnportal.ngnpro.SipDomain;
import org.ngnportal.ngnpro.SipDomainList;
import org.ngnportal.ngnpro.SipDomainQuery;
import org.ngnportal.ngnpro.SipId;
import org.ngnportal.ngnpro.SipPort;
import org.ngnportal.ngnpro.SipQuery;
import org.ngnportal.ngnpro.VoicemailAccount;
import org.ngnportal.ngnpro.VoicemailPort;

/** A platform in memory to which accidents happen on the way. */
final class FakePlatform extends PartialSession {

    /** What can happen to a call. */
    enum Accident {
        /** Refused connection: certainly not sent. */
        UNSENT,
        /** No answer, and not carried out. */
        LOST_BEFORE,
        /** No answer, though carried out. */
        LOST_AFTER,
        /** No answer, and carried out only when {@link FakePlatform#arriveLate} is called. */
        LATE,
        /** The portal dies before the request is carried out. */
        CRASH_BEFORE,
        /** The portal dies after the request was carried out. */
        CRASH_AFTER
    }

    private interface Request<T> {
        T carryOut();
    }

    /** Stands for {@code kill -9}: nothing of the portal may catch it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    final Map<SipId, SipAccount> accounts = new LinkedHashMap<>();
    final Map<SipId, VoicemailAccount> mailboxes = new HashMap<>();
    final Map<SipId, CallDiversions> diversions = new HashMap<>();
    final List<String> calls = new ArrayList<>();
    boolean answersNothing;

    private final Map<String, Deque<Object>> accidents = new HashMap<>();
    private final List<Request<?>> late = new ArrayList<>();

    /** The next call of an operation meets these accidents or fault codes, one after the other. */
    void next(String operation, Object... what) {
        accidents.computeIfAbsent(operation, none -> new ArrayDeque<>()).addAll(List.of(what));
    }

    void arriveLate() {
        late.forEach(request -> {
            try {
                request.carryOut();
            } catch (NgnProException.Fault nobodyHears) {
                calls.add("refused late: " + nobodyHears.code());
            }
        });
        late.clear();
    }

    long count(String operation) {
        return calls.stream().filter(operation::equals).count();
    }

    private <T> T call(String operation, Request<T> action) {
        calls.add(operation);
        var what = accidents.getOrDefault(operation, new ArrayDeque<>()).poll();
        if (what instanceof Integer code) {
            throw new NgnProException.Fault(code, "refused on purpose");
        }
        if (what instanceof Accident accident) {
            return happen(accident, action);
        }
        return action.carryOut();
    }

    private <T> T happen(Accident accident, Request<T> action) {
        switch (accident) {
            case UNSENT -> throw new NgnProException.Unavailable("refused", null, true);
            case LOST_BEFORE -> throw new NgnProException.Unavailable("timeout", null, false);
            case LOST_AFTER -> {
                action.carryOut();
                throw new NgnProException.Unavailable("timeout", null, false);
            }
            case LATE -> {
                late.add(action);
                throw new NgnProException.Unavailable("timeout", null, false);
            }
            case CRASH_BEFORE -> throw new Killed();
            case CRASH_AFTER -> {
                action.carryOut();
                throw new Killed();
            }
        }
        throw new AssertionError();
    }

    @Override
    public SipPort sip() {
        return sip;
    }

    @Override
    public VoicemailPort voicemail() {
        return voicemail;
    }

    private static NgnProException.Fault fault(FaultCode code) {
        return new NgnProException.Fault(code.code(), code.name());
    }

    private SipAccount store(SipAccount account) {
        var id = account.id().username().equals(SipId.AUTOINCREMENT)
                ? new SipId(
                        Integer.toString(100 + accounts.size()), account.id().domain())
                : account.id();
        if (accounts.containsKey(id)) {
            throw fault(FaultCode.ACCOUNT_EXISTS);
        }
        var stored = SipAccount.builder(id)
                .name(account.firstName(), account.lastName())
                .email(account.email())
                .password(account.password())
                .timezone(account.timezone())
                .prepaid(account.prepaid())
                .quota(account.quota())
                .callLimit(account.callLimit())
                .rpid(account.rpid())
                .owner(account.owner())
                .groups(account.groups())
                .properties(account.properties())
                .build();
        accounts.put(id, stored);
        return stored;
    }

    private <T> T existing(T found, FaultCode otherwise) {
        if (found == null) {
            throw fault(otherwise);
        }
        return found;
    }

    private final SipPort sip = port(SipPort.class, new Object() {
        public SipAccount addAccount(SipAccount account) {
            return call("addAccount", () -> {
                var stored = store(account);
                return answersNothing ? null : stored;
            });
        }

        public SipAccount getAccount(SipId id) {
            return call("getAccount", () -> existing(accounts.get(id), FaultCode.ACCOUNT_NOT_FOUND));
        }

        public SipAccountList getAccounts(SipQuery query) {
            return call("getAccounts", () -> {
                var found = accounts.values().stream()
                        .filter(account ->
                                account.id().domain().equals(query.filter().domain()))
                        .filter(account -> query.filter().email().equals(account.email()))
                        .toList();
                return new SipAccountList(found, found.size());
            });
        }

        public void deleteAccount(SipId id) {
            call("deleteAccount", () -> {
                mailboxes.remove(id);
                diversions.remove(id);
                return existing(accounts.remove(id), FaultCode.ACCOUNT_NOT_FOUND);
            });
        }

        public void setCallDiversions(SipId id, CallDiversions wanted) {
            call("setCallDiversions", () -> diversions.put(id, wanted));
        }

        public CallDiversions getCallDiversions(SipId id) {
            return call("getCallDiversions", () -> diversions.getOrDefault(id, CallDiversions.NONE));
        }

        public SipDomain addDomain(SipDomain domain) {
            throw new UnsupportedOperationException();
        }

        public SipDomain updateDomain(SipDomain domain) {
            throw new UnsupportedOperationException();
        }

        public void deleteDomain(String domain) {
            throw new UnsupportedOperationException();
        }

        public SipDomainList getDomains(SipDomainQuery query) {
            throw new UnsupportedOperationException();
        }

        public SipAccount updateAccount(SipAccount account) {
            throw new UnsupportedOperationException();
        }

        public void addToGroup(SipId id, String group) {
            throw new UnsupportedOperationException();
        }

        public void removeFromGroup(SipId id, String group) {
            throw new UnsupportedOperationException();
        }

        public List<String> getGroups(SipId id) {
            throw new UnsupportedOperationException();
        }
    });

    private final VoicemailPort voicemail = port(VoicemailPort.class, new Object() {
        public VoicemailAccount addAccount(VoicemailAccount mailbox) {
            return call("voicemail.addAccount", () -> {
                if (mailboxes.containsKey(mailbox.sipId())) {
                    throw fault(FaultCode.VOICEMAIL_EXISTS);
                }
                return put(mailbox);
            });
        }

        public VoicemailAccount updateAccount(VoicemailAccount mailbox) {
            return call("voicemail.updateAccount", () -> put(mailbox));
        }

        public void deleteAccount(SipId id) {
            call("voicemail.deleteAccount", () -> existing(mailboxes.remove(id), FaultCode.VOICEMAIL_NOT_FOUND));
        }

        public VoicemailAccount getAccount(SipId id) {
            return call("voicemail.getAccount", () -> existing(mailboxes.get(id), FaultCode.VOICEMAIL_NOT_FOUND));
        }

        private VoicemailAccount put(VoicemailAccount mailbox) {
            var stored = new VoicemailAccount(
                    mailbox.sipId(),
                    "1001",
                    mailbox.name(),
                    mailbox.email(),
                    mailbox.password(),
                    null,
                    mailbox.options(),
                    Map.of());
            mailboxes.put(mailbox.sipId(), stored);
            return stored;
        }
    });
}
