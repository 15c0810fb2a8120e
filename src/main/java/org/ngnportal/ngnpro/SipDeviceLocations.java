package org.ngnportal.ngnpro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The devices of one account, none when it is offline.
 */
@SoapType
public record SipDeviceLocations(@Nullable List<SipDeviceLocation> locations) {}
