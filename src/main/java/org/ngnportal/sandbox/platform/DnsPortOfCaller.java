package org.ngnportal.sandbox.platform;

import org.ngnportal.ngnpro.DnsFancyRecord;
import org.ngnportal.ngnpro.DnsFancyRecordList;
import org.ngnportal.ngnpro.DnsFancyRecordQuery;
import org.ngnportal.ngnpro.DnsPort;
import org.ngnportal.ngnpro.DnsRecord;
import org.ngnportal.ngnpro.DnsRecordList;
import org.ngnportal.ngnpro.DnsRecordQuery;
import org.ngnportal.ngnpro.DnsZone;
import org.ngnportal.ngnpro.DnsZoneList;
import org.ngnportal.ngnpro.DnsZoneQuery;

/** The Dns port as one caller meets it (contract section 2.5). */
final class DnsPortOfCaller implements DnsPort {

    DnsPortOfCaller(Caller caller, Stores stores) {}

    @Override
    public DnsZone addZone(DnsZone zone) {
        throw Faults.unknown("addZone");
    }

    @Override
    public DnsZone updateZone(DnsZone zone) {
        throw Faults.unknown("updateZone");
    }

    @Override
    public void deleteZone(String zone) {
        throw Faults.unknown("deleteZone");
    }

    @Override
    public DnsZone getZone(String zone) {
        throw Faults.unknown("getZone");
    }

    @Override
    public DnsZoneList getZones(DnsZoneQuery query) {
        throw Faults.unknown("getZones");
    }

    @Override
    public DnsRecord addRecord(DnsRecord record) {
        throw Faults.unknown("addRecord");
    }

    @Override
    public DnsFancyRecord addFancyRecord(DnsFancyRecord record) {
        throw Faults.unknown("addFancyRecord");
    }

    @Override
    public DnsRecord updateRecord(DnsRecord record) {
        throw Faults.unknown("updateRecord");
    }

    @Override
    public DnsFancyRecord updateFancyRecord(DnsFancyRecord record) {
        throw Faults.unknown("updateFancyRecord");
    }

    @Override
    public void deleteRecord(int recordId) {
        throw Faults.unknown("deleteRecord");
    }

    @Override
    public void deleteFancyRecord(int recordId) {
        throw Faults.unknown("deleteFancyRecord");
    }

    @Override
    public DnsRecord getRecord(int recordId) {
        throw Faults.unknown("getRecord");
    }

    @Override
    public DnsFancyRecord getFancyRecord(int recordId) {
        throw Faults.unknown("getFancyRecord");
    }

    @Override
    public DnsRecordList getRecords(DnsRecordQuery query) {
        throw Faults.unknown("getRecords");
    }

    @Override
    public DnsFancyRecordList getFancyRecords(DnsFancyRecordQuery query) {
        throw Faults.unknown("getFancyRecords");
    }
}
