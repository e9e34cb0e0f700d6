-- Which work recorded it, as a W3C traceparent; null unless traces are kept. Gone with the payload.
alter table delivery_payload add column trace varchar(55);
