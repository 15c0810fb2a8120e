package org.ngnportal.tenancy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngnportal.sip.SipAddress;
import org.ngnportal.vault.Secret;

/** On whose behalf something is done. Everything that reads or changes the platform takes one. */
public sealed interface Actor {

    /** How the actor is called in pages and logs; holds no secret. May be text of the platform: hostile. */
    String displayName();

    /** What he signs in with. While impersonating, what the one he acts as signs in with. */
    String username();

    /** The role that counts; while impersonating, that of the one he acts as. */
    Role role();

    /** The tenant whose data the actor works on; {@link CustomerId#PLATFORM} for all. */
    CustomerId tenant();

    /** The reseller the tenant belongs to; a reseller belongs to itself, as does the platform. */
    CustomerId reseller();

    /** Who sits in front of the screen; while impersonating, still himself. */
    UserKey user();

    /** Whether data of a customer is the actor's to work on. Subscribers have a part of their tenant's data only. */
    default boolean actsFor(CustomerId customer, CustomerId itsReseller) {
        return tenant().isPlatform()
                || tenant().equals(customer)
                || (tenant().equals(reseller()) && reseller().equals(itsReseller));
    }

    /** Whether he acts for a whole reseller or more. */
    default boolean actsForReseller() {
        return tenant().equals(reseller());
    }

    /** Whether he changes nothing on the platform, whatever else he may see. */
    default boolean looksOnly() {
        return false;
    }

    /** The actor whose data is shown: himself, or the one he acts as. */
    default Actor self() {
        return this;
    }

    /** The one who really acts: himself, or who impersonates. */
    default Actor responsible() {
        return this;
    }

    /** A platform administrator: sees everything, acts as any customer (contract section 1.4). */
    record Administrator(Login login) implements Actor {

        @Override
        public String displayName() {
            return login.username();
        }

        @Override
        public String username() {
            return login.username();
        }

        @Override
        public Role role() {
            return Role.ADMINISTRATOR;
        }

        @Override
        public CustomerId tenant() {
            return CustomerId.PLATFORM;
        }

        @Override
        public CustomerId reseller() {
            return CustomerId.PLATFORM;
        }

        @Override
        public UserKey user() {
            return new UserKey(UserKey.Kind.ADMINISTRATOR, login.username());
        }
    }

    /**
     * A customer account of the platform.
     *
     * @param id the account's id
     * @param reseller its reseller's id; equal to {@code id} for a reseller
     * @param actsAsReseller whether it has its reseller's rights: it is the reseller, or impersonates it (contract 1.4)
     * @param username NGNPro username
     * @param login what each call is made with: its own, or that of an administrator who speaks for it
     * @param displayName organization or name, as the platform gave it: hostile text
     */
    record Customer(
            CustomerId id,
            CustomerId reseller,
            boolean actsAsReseller,
            String username,
            Login login,
            String displayName)
            implements Actor {

        /** One who signed in himself. */
        public Customer(
                CustomerId id,
                CustomerId reseller,
                boolean actsAsReseller,
                String username,
                Secret password,
                String displayName) {
            this(id, reseller, actsAsReseller, username, Login.customer(username, password), displayName);
        }

        @Override
        public Role role() {
            return actsAsReseller ? Role.RESELLER : Role.CUSTOMER;
        }

        @Override
        public CustomerId tenant() {
            return actsAsReseller ? reseller : id;
        }

        @Override
        public UserKey user() {
            return new UserKey(UserKey.Kind.CUSTOMER, id.toString());
        }
    }

    /**
     * Staff of a tenant, with an account of the portal.
     *
     * @param id of the portal's account
     * @param email what he signs in with
     * @param employer whom he works for and with whose stored connection he acts: a customer, or an administrator
     */
    record Operator(String id, String email, String name, Grants grants, Actor employer) implements Actor {

        @Override
        public String displayName() {
            return name;
        }

        @Override
        public String username() {
            return email;
        }

        @Override
        public Role role() {
            return grants.role();
        }

        @Override
        public CustomerId tenant() {
            return employer.tenant();
        }

        @Override
        public CustomerId reseller() {
            return employer.reseller();
        }

        @Override
        public UserKey user() {
            return new UserKey(UserKey.Kind.OPERATOR, id);
        }

        @Override
        public boolean looksOnly() {
            return grants.looksOnly() || employer.looksOnly();
        }
    }

    /**
     * An end user, who only ever reaches his own account.
     *
     * @param name first and last name, as the platform gave it: hostile text; his address when there is none
     * @param customer whose account it is
     * @param via who can reach the account on the platform for him
     */
    record Subscriber(SipAddress address, String name, CustomerId customer, CustomerId reseller, Actor via)
            implements Actor {

        @Override
        public String displayName() {
            return name;
        }

        @Override
        public String username() {
            return address.toString();
        }

        @Override
        public Role role() {
            return Role.SUBSCRIBER;
        }

        @Override
        public CustomerId tenant() {
            return customer;
        }

        @Override
        public UserKey user() {
            return new UserKey(UserKey.Kind.SUBSCRIBER, address.toString());
        }

        @Override
        public boolean actsForReseller() {
            return false;
        }
    }

    /**
     * Somebody who works as somebody else below him.
     *
     * @param by who does, perhaps impersonating himself
     * @param as as whom; a {@link Customer} or a {@link Subscriber}
     * @param full whether he may change things; if not, he only looks
     * @param term for how long; {@link Term#UNLIMITED} for a job
     */
    record Impersonation(Actor by, Actor as, boolean full, Term term) implements Actor {

        /** @throws IllegalArgumentException if nobody can be impersonated in this way */
        public Impersonation {
            if (level(as) <= level(by.self()) || !(as instanceof Customer || as instanceof Subscriber)) {
                throw new IllegalArgumentException(by.role() + " cannot act as " + as.role());
            }
        }

        private static int level(Actor actor) {
            return switch (actor) {
                case Administrator administrator -> 0;
                case Customer customer -> customer.actsAsReseller() ? 1 : 2;
                case Operator operator -> level(operator.employer());
                case Subscriber subscriber -> 3;
                case Impersonation impersonation -> level(impersonation.as());
            };
        }

        /** Whether its time is over, or that of the one within which it was begun. */
        public boolean hasEnded(Instant now) {
            return term.isOver(now) || (by instanceof Impersonation outer && outer.hasEnded(now));
        }

        /** The same, with or without the right to change things. */
        public Impersonation withFull(boolean wanted) {
            return new Impersonation(by, as, wanted, term);
        }

        /** When it ends by itself; null for a job, which goes on. */
        public @Nullable Instant until() {
            return term.end();
        }

        @Override
        public String displayName() {
            return as.displayName();
        }

        @Override
        public String username() {
            return as.username();
        }

        @Override
        public Role role() {
            return as.role();
        }

        @Override
        public CustomerId tenant() {
            return as.tenant();
        }

        @Override
        public CustomerId reseller() {
            return as.reseller();
        }

        @Override
        public UserKey user() {
            return by.user();
        }

        @Override
        public boolean actsForReseller() {
            return as.actsForReseller();
        }

        @Override
        public boolean looksOnly() {
            return !full || by.looksOnly();
        }

        @Override
        public Actor self() {
            return as;
        }

        @Override
        public Actor responsible() {
            return by.responsible();
        }
    }
}
