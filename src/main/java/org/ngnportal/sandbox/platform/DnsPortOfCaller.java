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

    private final DnsZoneOperations zones;
    private final DnsRecordOperations records;
    private final DnsFancyRecordOperations fancyRecords;

    DnsPortOfCaller(Caller caller, Stores stores) {
        zones = new DnsZoneOperations(caller, stores);
        records = new DnsRecordOperations(caller, stores, zones);
        fancyRecords = new DnsFancyRecordOperations(caller, stores, zones);
    }

    @Override
    public DnsZone addZone(DnsZone zone) {
        return zones.add(zone);
    }

    @Override
    public DnsZone updateZone(DnsZone zone) {
        return zones.update(zone);
    }

    @Override
    public void deleteZone(String zone) {
        zones.delete(zone);
    }

    @Override
    public DnsZone getZone(String zone) {
        return zones.get(zone);
    }

    @Override
    public DnsZoneList getZones(DnsZoneQuery query) {
        return zones.list(query);
    }

    @Override
    public DnsRecord addRecord(DnsRecord record) {
        return records.add(record);
    }

    @Override
    public DnsFancyRecord addFancyRecord(DnsFancyRecord record) {
        return fancyRecords.add(record);
    }

    @Override
    public DnsRecord updateRecord(DnsRecord record) {
        return records.update(record);
    }

    @Override
    public DnsFancyRecord updateFancyRecord(DnsFancyRecord record) {
        return fancyRecords.update(record);
    }

    @Override
    public void deleteRecord(int recordId) {
        records.delete(recordId);
    }

    @Override
    public void deleteFancyRecord(int recordId) {
        fancyRecords.delete(recordId);
    }

    @Override
    public DnsRecord getRecord(int recordId) {
        return records.get(recordId);
    }

    @Override
    public DnsFancyRecord getFancyRecord(int recordId) {
        return fancyRecords.get(recordId);
    }

    @Override
    public DnsRecordList getRecords(DnsRecordQuery query) {
        return records.list(query);
    }

    @Override
    public DnsFancyRecordList getFancyRecords(DnsFancyRecordQuery query) {
        return fancyRecords.list(query);
    }
}
