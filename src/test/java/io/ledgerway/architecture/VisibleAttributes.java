package io.ledgerway.architecture;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;

/** Every readable attribute of the MBeans of some domains, as text. */
final class VisibleAttributes {

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    /** Attribute by bean and name; those that cannot be read now are left out. */
    Map<String, String> of(String... domains) throws JMException {
        Map<String, String> texts = new TreeMap<>();
        for (String domain : domains) {
            for (ObjectName bean : server.queryNames(new ObjectName(domain + ":*"), null)) {
                for (MBeanAttributeInfo attribute : server.getMBeanInfo(bean).getAttributes()) {
                    read(bean, attribute, texts);
                }
            }
        }
        return texts;
    }

    private void read(ObjectName bean, MBeanAttributeInfo attribute, Map<String, String> texts) {
        try {
            Object value = attribute.isReadable() ? server.getAttribute(bean, attribute.getName()) : null;
            String text = value instanceof Object[] many ? Arrays.deepToString(many) : String.valueOf(value);
            texts.put(bean + " " + attribute.getName(), bean + " " + text);
        } catch (JMException | RuntimeMBeanException e) {
            texts.put(bean + " " + attribute.getName(), String.valueOf(e));
        }
    }
}
