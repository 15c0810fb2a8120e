package org.ngnportal.ngnpro.cxf;

import java.util.Collection;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.validation.Schema;
import org.apache.cxf.databinding.AbstractDataBinding;
import org.apache.cxf.databinding.DataReader;
import org.apache.cxf.databinding.DataWriter;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.service.Service;
import org.apache.cxf.service.model.MessagePartInfo;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.soap.SoapEncoder;

/** Writes parameters and the {@code auth} header in the encoded form. Answers never come here. */
final class EncodedDataBinding extends AbstractDataBinding {

    private static final QName ANY_TYPE = new QName("http://www.w3.org/2001/XMLSchema", "anyType");

    /** CXF wants a schema type for each part; what is sent decides the encoder. */
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
        return new Class<?>[] {XMLStreamWriter.class};
    }

    @Override
    public <T> DataReader<T> createReader(Class<T> format) {
        throw new UnsupportedOperationException("answers are read by AnswerInInterceptor");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> DataWriter<T> createWriter(Class<T> format) {
        if (format != XMLStreamWriter.class) {
            throw new UnsupportedOperationException("cannot write to " + format);
        }
        return (DataWriter<T>) new Writer();
    }

    private static final class Writer implements DataWriter<XMLStreamWriter> {

        @Override
        public void write(Object value, MessagePartInfo part, XMLStreamWriter out) {
            try {
                SoapEncoder.ofRequests(out)
                        .write(part.getConcreteName().getLocalPart(), value, !(value instanceof Credentials));
            } catch (XMLStreamException e) {
                throw new Fault(e);
            }
        }

        @Override
        public void write(Object value, XMLStreamWriter out) {
            throw new UnsupportedOperationException("a value without a name");
        }

        @Override
        public void setSchema(Schema schema) {
            // there is none
        }

        @Override
        public void setAttachments(Collection<Attachment> attachments) {
            // there are none
        }

        @Override
        public void setProperty(String name, Object value) {
            // nothing to set
        }
    }
}
