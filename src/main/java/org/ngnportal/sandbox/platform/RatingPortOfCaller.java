package org.ngnportal.sandbox.platform;

import org.ngnportal.ngnpro.RatingEntityProfiles;
import org.ngnportal.ngnpro.RatingPort;

/** The Rating port as one caller meets it (contract section 2.6). */
final class RatingPortOfCaller implements RatingPort {

    RatingPortOfCaller(Caller caller, Stores stores) {}

    @Override
    public void setEntityProfiles(RatingEntityProfiles profiles) {
        throw Faults.unknown("setEntityProfiles");
    }

    @Override
    public void deleteEntityProfiles(String entity) {
        throw Faults.unknown("deleteEntityProfiles");
    }

    @Override
    public RatingEntityProfiles getEntityProfiles(String entity) {
        throw Faults.unknown("getEntityProfiles");
    }
}
