package org.ngnportal.ngnpro.cxf;

import javax.xml.namespace.QName;
import org.apache.cxf.databinding.AbstractDataBinding;
import org.apache.cxf.databinding.DataReader;
import org.apache.cxf.databinding.DataWriter;
import org.apache.cxf.service.Service;

/** Tells CXF that parameters and results have no schema; {@code ngnpro.soap} reads and writes whole messages. */
final class EncodedDataBinding extends AbstractDataBinding {

    private static final QName ANY_TYPE = new QName("http://www.w3.org/2001/XMLSchema", "anyType");

    /** CXF wants a schema type for each part. */
    @Override
    public void initialize(Service service) {
        for (var info : service.getServiceInfos()) {
            for (var operation : info.getInterface().getOperations()) {
                operation.getInput().getMessageParts().forEach(part -> part.setTypeQName(ANY_TYPE));
                operation.getOutput().getMessageParts().forEach(part -> part.setTypeQName(ANY_TYPE));
            }
        }
    }

    @Override
    public Class<?>[] getSupportedReaderFormats() {
        return new Class<?>[0];
    }

    @Override
    public Class<?>[] getSupportedWriterFormats() {
        return new Class<?>[0];
    }

    @Override
    public <T> DataReader<T> createReader(Class<T> format) {
        throw new UnsupportedOperationException("answers are read as a whole");
    }

    @Override
    public <T> DataWriter<T> createWriter(Class<T> format) {
        throw new UnsupportedOperationException("requests are written as a whole");
    }
}
