package org.ngnportal.sandbox.platform;

import java.util.List;
import org.ngnportal.ngnpro.Carrier;
import org.ngnportal.ngnpro.CarrierList;
import org.ngnportal.ngnpro.CarrierQuery;
import org.ngnportal.ngnpro.Route;
import org.ngnportal.ngnpro.RouteList;
import org.ngnportal.ngnpro.RouteQuery;

/** Carriers and routes (contract sections 3.24 and 3.25). */
final class CarrierOperations {

    CarrierOperations(Caller caller, Stores stores) {}

    Carrier addCarrier(Carrier carrier) {
        throw Faults.unknown("addCarrier");
    }

    void updateCarrier(Carrier carrier) {
        throw Faults.unknown("updateCarrier");
    }

    void deleteCarrier(int id) {
        throw Faults.unknown("deleteCarrier");
    }

    CarrierList getCarriers(CarrierQuery query) {
        throw Faults.unknown("getCarriers");
    }

    List<Route> addRoutes(List<Route> routes) {
        throw Faults.unknown("addRoutes");
    }

    void updateRoutes(List<Route> routes) {
        throw Faults.unknown("updateRoutes");
    }

    void deleteRoutes(List<Route> routes) {
        throw Faults.unknown("deleteRoutes");
    }

    RouteList getRoutes(RouteQuery query) {
        throw Faults.unknown("getRoutes");
    }
}
