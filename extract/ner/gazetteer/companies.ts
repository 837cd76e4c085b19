/** Gazetteer: companies and providers. */
import { rowsOf } from './gazetteer.ts';

export const companies = [
  ...rowsOf(
    'Provider',
    `Amazon Web Services | AWS
  Google Cloud Platform | Google Cloud | GCP
  Microsoft Azure | Azure
  Oracle Cloud | Oracle Cloud Infrastructure | OCI Cloud
  IBM Cloud
  Alibaba Cloud
  Tencent Cloud
  DigitalOcean
  Linode
  Vultr
  OVHcloud | OVH
  Hetzner | Hetzner Online
  Scaleway
  Rackspace | Rackspace Technology
  GoDaddy
  Bluehost
  HostGator
  DreamHost
  SiteGround
  Namecheap
  IONOS | 1&1 IONOS
  Liquid Web
  A2 Hosting
  InMotion Hosting
  Hostinger
  WP Engine
  Cloudways
  Contabo
  UpCloud
  Exoscale
  Equinix
  Heroku
  Cloudflare
  Akamai | Akamai Technologies
  Fastly
  Netlify
  Vercel
  Render ?
  WordPress.com
  SoftLayer
  Joyent
  Speed Hosting
  Leaseweb
  phoenixNAP
  Infomaniak`,
  ),
  ...rowsOf(
    'Company',
    `Red Hat | Red Hat, Inc. | Red Hat Software
  CloudLinux | CloudLinux, Inc. | CloudLinux Inc.
  IBM | International Business Machines | IBM Corporation
  Oracle Corporation | Oracle
  SUSE
  Canonical | Canonical Ltd. | Canonical Ltd ?
  Microsoft | Microsoft Corporation
  Google | Google LLC | Google Inc.
  Amazon | Amazon.com | Amazon.com, Inc.
  Apple ?
  Meta | Meta Platforms ?
  Facebook | Facebook, Inc.
  Alphabet Inc.
  Intel | Intel Corporation
  AMD | Advanced Micro Devices
  NVIDIA | Nvidia
  Arm Ltd. | Arm Holdings | Arm Limited
  Ampere Computing
  Qualcomm
  Broadcom
  Cisco | Cisco Systems
  Dell | Dell Technologies | Dell EMC
  EMC Corporation
  Hewlett Packard Enterprise | HPE
  Hewlett-Packard | HP
  Lenovo
  Fujitsu
  Hitachi
  NEC
  Sony
  Samsung | Samsung Electronics
  Huawei
  Tencent
  Alibaba | Alibaba Group
  Baidu
  ByteDance
  SAP
  Siemens
  Bosch
  Ericsson
  Nokia
  AT&T
  Verizon
  Deutsche Telekom
  Orange S.A.
  VMware | VMware, Inc.
  Citrix | Citrix Systems
  XenSource
  Nutanix
  Novell
  Attachmate
  Micro Focus
  EQT | EQT Partners
  Marcel ?
  Cygnus Solutions
  Qumranet
  Inktank
  ManageIQ
  StackRox
  CoreOS
  Heptio
  Mesosphere
  Mirantis
  dotCloud
  cloudControl
  Orchard ?
  HashiCorp
  Elastic N.V. | Elastic NV
  MongoDB, Inc.
  Percona
  Automattic
  WebPros
  Oakley Capital
  CVC | CVC Capital Partners
  VDI
  Webking
  TuxCare
  Codenotary
  CIQ
  Ctrl IQ
  Perforce
  Progress Software
  Opscode
  SaltStack Inc.
  Tableau
  Salesforce
  Adobe
  Autodesk
  Atlassian
  JetBrains
  Netflix
  Spotify
  Airbnb
  Uber
  Lyft
  Dropbox
  eBay
  PayPal
  Twitter
  LinkedIn
  Pinterest
  Reddit
  Yahoo | Yahoo!
  AOL
  Netscape | Netscape Communications
  Sun Microsystems
  Silicon Graphics
  Digital Equipment Corporation
  BEA Systems
  Borland
  Compaq
  Cray
  Transmeta
  Linuxcare
  Caldera
  SCO Group
  Mandriva S.A.
  Progeny
  Collabora
  Igalia
  Bitnami
  Rapid7
  Qualys
  Tenable
  CrowdStrike
  Palo Alto Networks
  Fortinet
  Sectigo
  DigiCert
  Trend Micro
  Symantec
  McAfee
  Kaspersky
  Sophos
  Pixar
  Disney | The Walt Disney Company
  BMW
  Volkswagen
  Toyota
  Tesla | Tesla, Inc.
  SpaceX
  Boeing
  Airbus
  Lockheed Martin
  Goldman Sachs
  JPMorgan Chase
  Bloomberg
  Walmart
  Accenture
  Capgemini
  Infosys
  Tata Consultancy Services
  OpenAI
  Anthropic
  DeepMind
  Hugging Face
  Databricks
  Snowflake ?
  Annapurna Labs
  Cloudius Systems
  ScyllaDB
  Suse GmbH
  Proxmox Server Solutions
  Odoo
  Bitdefender
  Virtuozzo International
  Parallels
  Acronis
  SWsoft
  Docker, Inc.
  GitHub, Inc.
  GitLab Inc.
  Puppet, Inc.
  Chef Software
  Ansible, Inc.`,
  ),
];
