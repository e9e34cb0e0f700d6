package io.ledgerway.connection.settings;

/** Published on the watching thread after changed settings files were taken over into the Environment. */
public record SettingsChanged() {}
