package org.ngnportal.ngnpro;

import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import org.jspecify.annotations.Nullable;

/** The Dns port (contract section 2.5). Every operation may throw {@link NgnProException}. */
@WebService(name = "DnsPort", targetNamespace = DnsPort.NAMESPACE)
@SOAPBinding(style = SOAPBinding.Style.RPC)
public interface DnsPort {

    String NAMESPACE = "urn:AGProjects:NGNPro:Dns";

    /** Fault 7001 when it exists. */
    @WebResult(name = "Result")
    @Nullable
    DnsZone addZone(@WebParam(name = "zone") DnsZone zone);

    @WebResult(name = "Result")
    @Nullable
    DnsZone updateZone(@WebParam(name = "zone") DnsZone zone);

    /** Deletes the zone with its records. */
    void deleteZone(@WebParam(name = "zone") String zone);

    @WebResult(name = "Result")
    DnsZone getZone(@WebParam(name = "zone") String zone);

    @WebResult(name = "Result")
    DnsZoneList getZones(@WebParam(name = "query") DnsZoneQuery query);

    /** Fault 7003 when it exists. */
    @WebResult(name = "Result")
    @Nullable
    DnsRecord addRecord(@WebParam(name = "record") DnsRecord record);

    /** Fault 7003 when it exists. */
    @WebResult(name = "Result")
    @Nullable
    DnsFancyRecord addFancyRecord(@WebParam(name = "record") DnsFancyRecord record);

    /** The record is found by its id. */
    @WebResult(name = "Result")
    @Nullable
    DnsRecord updateRecord(@WebParam(name = "record") DnsRecord record);

    /** The record is found by its id. */
    @WebResult(name = "Result")
    @Nullable
    DnsFancyRecord updateFancyRecord(@WebParam(name = "record") DnsFancyRecord record);

    void deleteRecord(@WebParam(name = "recordId") int recordId);

    void deleteFancyRecord(@WebParam(name = "recordId") int recordId);

    @WebResult(name = "Result")
    DnsRecord getRecord(@WebParam(name = "recordId") int recordId);

    @WebResult(name = "Result")
    DnsFancyRecord getFancyRecord(@WebParam(name = "recordId") int recordId);

    @WebResult(name = "Result")
    DnsRecordList getRecords(@WebParam(name = "query") DnsRecordQuery query);

    @WebResult(name = "Result")
    DnsFancyRecordList getFancyRecords(@WebParam(name = "query") DnsFancyRecordQuery query);
}
