package org.ngnportal.signin;

import org.ngnportal.tenancy.UserKey;

/** An event: what somebody signs in with has changed, or something was taken from him; his sessions have ended. */
public record AccessChanged(UserKey user) {}
