package org.ngnportal.onboarding;

/** A field of {@link NewSubscriber} that can be wrong. */
public enum Field {
    DOMAIN,
    USERNAME,
    FIRST_NAME,
    LAST_NAME,
    EMAIL,
    LANGUAGE,
    TIME_ZONE,
    SIP_PASSWORD,
    WEB_PASSWORD,
    PSTN,
    CALLER_ID,
    QUOTA,
    CALL_LIMIT,
    PIN,
    GROUPS,
    RECIPIENT,
    MAIL_LANGUAGE
}
